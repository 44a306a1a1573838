/// A set of words that knows each by a number, from 1 on, in the order in which they were put in.
///
/// Open addressing with linear probing over a small index of which most places are free; the words themselves lie
/// close together. Most look-ups are for words that are not in it, and end at once.
struct WordTable: ~Copyable, Sendable {
  typealias WordID = UInt16

  /// For each place the word there, 0 for none; a power of two of them, of which at most a quarter are taken.
  private var index: Row<WordID>
  /// The word with number 0 is like no other.
  private var keys: Row<WordKey>

  /// Set where a word that belongs in a place was put into a later one.
  private static let isCrowded: WordID = 0x8000

  /// A table for about `count` words; it grows when there are more.
  init(count: Int) {
    index = Row(repeating: 0, count: Self.size(for: count))
    keys = Row(capacity: count + 1)
    keys.append(.none)
  }

  /// Number of words, and the number of the last one.
  var count: Int { keys.count - 1 }

  /// What is found where a word belongs.
  struct Match {
    /// The number of the word there, which need not be the one that was looked for.
    let id: WordID
    /// Whether it is that one.
    let isFound: Bool

    /// The number of the word that was looked for, 0 if it is not in the table.
    var idIfFound: WordID { isFound ? id : 0 }
  }

  /// Looks a word up. About ten operations.
  ///
  /// The processor cannot foresee whether a word is known, so no branch hangs on it. Few places are crowded.
  @inline(__always)
  func find(_ key: WordKey) -> Match {
    let entry = index[place(of: key)]
    let id = entry & ~Self.isCrowded
    let isFound = keys[Int(id)] == key
    if entry & Self.isCrowded != 0, !isFound { return findBehind(place(of: key), key) }
    return Match(id: id, isFound: isFound)
  }

  /// Looks for a word whose own place another one has taken.
  @inline(never)
  private func findBehind(_ taken: Int, _ key: WordKey) -> Match {
    var place = taken
    while index[place] & Self.isCrowded != 0 {
      place = (place &+ 1) & (index.count &- 1)
      let id = index[place] & ~Self.isCrowded
      if keys[Int(id)] == key { return Match(id: id, isFound: true) }
    }
    return Match(id: 0, isFound: false)
  }

  /// How many of the words another table has too.
  func countShared(with other: borrowing WordTable) -> Int {
    var shared = 0
    for id in 1..<keys.count where other.find(keys[id]).isFound { shared += 1 }
    return shared
  }

  /// The number of a word, which is put into the table where it is not there yet.
  mutating func insert(_ key: WordKey) -> WordID {
    let known = find(key)
    // No list that a user may write comes near the last number.
    guard !known.isFound, keys.count < Int(Self.isCrowded) else { return known.idIfFound }
    keys.append(key)
    let id = WordID(truncatingIfNeeded: keys.count - 1)
    settle(id, at: place(of: key))
    if keys.count * 4 > index.count { grow() }
    return id
  }

  /// Gives a word the first free place from its own on.
  private mutating func settle(_ id: WordID, at place: Int) {
    var place = place
    while index[place] != 0 {
      index[place] |= Self.isCrowded
      place = (place &+ 1) & (index.count &- 1)
    }
    index[place] = id
  }

  private mutating func grow() {
    index = Row(repeating: 0, count: index.count * 2)
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
