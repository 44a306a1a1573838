/// A hash table from 64-bit keys to numbers, open addressing with linear probing; a key may have several values. A
/// zero key marks a free slot.
struct OpenTable: Sendable {
  private var keys: [UInt64]
  private var values: [UInt32]
  private var count = 0

  /// `capacity` is a power of two.
  init(capacity: Int) {
    keys = Array(repeating: 0, count: capacity)
    values = Array(repeating: 0, count: capacity)
  }

  func slot(of key: UInt64) -> Int {
    Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 32) & (keys.count - 1)
  }

  /// The next value of `key` from `slot` on, which is moved behind it; nil when there is none.
  @inline(__always)
  func next(_ key: UInt64, _ slot: inout Int) -> UInt32? {
    while true {
      let found = keys[slot]
      if found == 0 { return nil }
      let value = values[slot]
      slot = (slot + 1) & (keys.count - 1)
      if found == key { return value }
    }
  }

  mutating func insert(_ key: UInt64, _ value: UInt32) {
    if count * 2 >= keys.count { grow() }
    var i = slot(of: key)
    while keys[i] != 0 { i = (i + 1) & (keys.count - 1) }
    keys[i] = key
    values[i] = value
    count += 1
  }

  private mutating func grow() {
    var larger = OpenTable(capacity: keys.count * 2)
    for i in keys.indices where keys[i] != 0 { larger.insert(keys[i], values[i]) }
    self = larger
  }
}

/// The FNV-1a hash: short, and good enough for a few hundred words.
enum FNV1a {
  static let seed: UInt32 = 2_166_136_261

  @inline(__always)
  static func step(_ hash: UInt32, _ byte: UInt8) -> UInt32 { (hash ^ UInt32(byte)) &* 16_777_619 }
}
