/// A fuzzed text and the variants of it that properties compare.
struct FuzzText {
  /// The text with invalid UTF-8 replaced, because plans are valid UTF-8.
  let bytes: [UInt8]
  /// A hash of the text, which makes every choice reproducible.
  let seed: Int

  private let isThorough: Bool

  init(_ bytes: [UInt8], thoroughly isThorough: Bool) {
    self.isThorough = isThorough
    self.bytes = Array(String(decoding: bytes, as: UTF8.self).utf8)
    seed = Int(bytes.reduce(UInt32(2_166_136_261)) { ($0 ^ UInt32($1)) &* 16_777_619 } >> 4)
  }

  /// Whether to run one of `count` checks. The fuzzer runs one per text, because its texts are similar and
  /// more of them can be tried that way.
  func isTurn(of check: Int, among count: Int) -> Bool { isThorough || seed / 16 % count == check }

  /// A number that chooses a format or dialect; nil for all of them.
  var choice: Int? { isThorough ? nil : seed / 64 }

  var string: String { String(decoding: bytes, as: UTF8.self) }

  /// The text with every line ending replaced.
  func withLineEnding(_ ending: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count + bytes.count / 8)
    var previous: UInt8 = 0
    for byte in bytes {
      switch byte {
      case 0x0A where previous == 0x0D: break
      case 0x0A, 0x0D: result += ending
      default: result.append(byte)
      }
      previous = byte
    }
    return result
  }

  var lineFeeds: [UInt8] { withLineEnding([0x0A]) }
  var otherEndings: [UInt8] { withLineEnding(seed % 4 == 0 ? [0x0D] : [0x0D, 0x0A]) }

  /// A prefix of the text that ends between two scalars.
  var prefix: [UInt8] {
    var end = bytes.isEmpty ? 0 : (seed / 7) % bytes.count
    while end > 0, bytes[end] & 0xC0 == 0x80 { end -= 1 }
    return Array(bytes[..<end])
  }

  /// The text after a byte-order mark; nil if it begins with one.
  var withByteOrderMark: [UInt8]? {
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    return bytes.starts(with: mark) ? nil : mark + bytes
  }
}
