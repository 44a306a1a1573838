import MarkdownTree

/// A set of words, numbered from 1 in insertion order.
///
/// Uses open addressing with linear probing over a sparse index, because most lookups are for absent words
/// and end at the first slot.
struct WordTable: ~Copyable, Sendable {
  typealias WordID = UInt16

  /// The number of the word in each slot, or 0. The count is a power of two; at most a quarter is used.
  private var index: UniqueArray<WordID>
  /// The key of each word; `WordKey.none` for number 0.
  private var keys: UniqueArray<WordKey>

  /// A table with capacity for `count` words; it grows as needed.
  init(count: Int) {
    index = UniqueArray(repeating: 0, count: Self.size(for: count))
    keys = UniqueArray(capacity: count + 1)
    keys.append(.none)
  }

  /// Number of words, which is also the number of the last word.
  var count: Int { keys.count - 1 }

  /// The number of a word; 0 if the table does not contain it.
  func find(_ key: WordKey) -> WordID {
    var slot = slot(of: key)
    while index[slot] != 0 {
      if keys[Int(index[slot])] == key { return index[slot] }
      slot = (slot &+ 1) & (index.count &- 1)
    }
    return 0
  }

  /// The word with a number.
  subscript(word: WordID) -> WordKey { keys[Int(word)] }

  /// Number of words that another table contains too.
  func countShared(with other: borrowing WordTable) -> Int {
    var shared = 0
    for id in 1..<keys.count where other.find(keys[id]) != 0 { shared += 1 }
    return shared
  }

  /// The number of a word, which is inserted if the table does not contain it.
  mutating func insert(_ key: WordKey) -> WordID {
    let known = find(key)
    // No user's list comes near the limit.
    guard known == 0, keys.count <= Int(WordID.max) else { return known }
    keys.append(key)
    let id = WordID(truncatingIfNeeded: keys.count - 1)
    store(id, from: slot(of: key))
    if keys.count * 4 > index.count { grow() }
    return id
  }

  /// Stores a word in the first free slot.
  private mutating func store(_ id: WordID, from slot: Int) {
    var slot = slot
    while index[slot] != 0 { slot = (slot &+ 1) & (index.count &- 1) }
    index[slot] = id
  }

  private mutating func grow() {
    index = UniqueArray(repeating: 0, count: index.count * 2)
    for id in 1..<keys.count { store(WordID(truncatingIfNeeded: id), from: slot(of: keys[id])) }
  }

  @inline(__always)
  private func slot(of key: WordKey) -> Int {
    Int(truncatingIfNeeded: key.hash &>> 32) & (index.count &- 1)
  }

  private static func size(for count: Int) -> Int {
    var size = 16
    while size < count * 4 { size *= 2 }
    return size
  }
}
