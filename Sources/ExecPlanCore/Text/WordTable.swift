import MarkdownTree

/// A set of words that knows each by a number, from 1 on, in the order in which they were put in.
///
/// Open addressing with linear probing over a small index of which most places are free; the words themselves lie
/// close together. Most look-ups are for words that are not in it, and end at once.
struct WordTable: ~Copyable, Sendable {
  typealias WordID = UInt16

  /// For each place the word there, 0 for none; a power of two of them, of which at most a quarter are taken.
  private var index: UniqueArray<WordID>
  /// The word with number 0 is like no other.
  private var keys: UniqueArray<WordKey>

  /// A table for about `count` words; it grows when there are more.
  init(count: Int) {
    index = UniqueArray(repeating: 0, count: Self.size(for: count))
    keys = UniqueArray(capacity: count + 1)
    keys.append(.none)
  }

  /// Number of words, and the number of the last one.
  var count: Int { keys.count - 1 }

  /// The number of a word, 0 if it is not in the table.
  func find(_ key: WordKey) -> WordID {
    var place = place(of: key)
    while index[place] != 0 {
      if keys[Int(index[place])] == key { return index[place] }
      place = (place &+ 1) & (index.count &- 1)
    }
    return 0
  }

  /// The word with a number.
  subscript(word: WordID) -> WordKey { keys[Int(word)] }

  /// How many of the words another table has too.
  func countShared(with other: borrowing WordTable) -> Int {
    var shared = 0
    for id in 1..<keys.count where other.find(keys[id]) != 0 { shared += 1 }
    return shared
  }

  /// The number of a word, which is put into the table where it is not there yet.
  mutating func insert(_ key: WordKey) -> WordID {
    let known = find(key)
    // No list that a user may write comes near the last number.
    guard known == 0, keys.count <= Int(WordID.max) else { return known }
    keys.append(key)
    let id = WordID(truncatingIfNeeded: keys.count - 1)
    settle(id, at: place(of: key))
    if keys.count * 4 > index.count { grow() }
    return id
  }

  /// Gives a word the first free place from its own on.
  private mutating func settle(_ id: WordID, at place: Int) {
    var place = place
    while index[place] != 0 { place = (place &+ 1) & (index.count &- 1) }
    index[place] = id
  }

  private mutating func grow() {
    index = UniqueArray(repeating: 0, count: index.count * 2)
    for id in 1..<keys.count { settle(WordID(truncatingIfNeeded: id), at: place(of: keys[id])) }
  }

  @inline(__always)
  private func place(of key: WordKey) -> Int {
    Int(truncatingIfNeeded: key.hash &>> 32) & (index.count &- 1)
  }

  private static func size(for count: Int) -> Int {
    var size = 16
    while size < count * 4 { size *= 2 }
    return size
  }
}
