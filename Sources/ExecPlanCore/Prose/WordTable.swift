/// A set of words that knows each by a number, from 1 on, in the order in which they were put in.
///
/// Open addressing with linear probing over a small index of which most places are free; the words themselves lie
/// close together. Most look-ups are for words that are not in it, and end at once.
struct WordTable: Sendable {
  typealias WordID = UInt16

  /// For each place the word there, 0 for none; a power of two of them, of which at most a quarter are taken.
  private var index: [WordID]
  private var keys: [WordKey] = [.none]

  /// A table for about `count` words; it grows when there are more.
  init(count: Int) {
    index = Array(repeating: 0, count: Self.size(for: count))
    keys.reserveCapacity(count + 1)
  }

  /// Number of words, and the number of the last one.
  var count: Int { keys.count - 1 }

  /// The number of a word, 0 for one that is not in the table. About ten operations.
  @inline(__always)
  func find(_ key: WordKey) -> WordID {
    let id = index[place(of: key)]
    // Whether a word is known is as good as a guess, so nothing is decided by it. Number 0 has a key that no word has.
    let isFound = keys[Int(id)] == key
    if !isFound, id != 0 { return findBehind(place(of: key), key) }
    return isFound ? id : 0
  }

  /// The number of a word whose place another one has taken.
  @inline(never)
  private func findBehind(_ taken: Int, _ key: WordKey) -> WordID {
    var place = taken
    while true {
      place = (place &+ 1) & (index.count &- 1)
      let id = index[place]
      if id == 0 || keys[Int(id)] == key { return id }
    }
  }

  /// The number of a word, which is put into the table where it is not there yet.
  mutating func insert(_ key: WordKey) -> WordID {
    var place = place(of: key)
    while true {
      let id = index[place]
      if id == 0 { break }
      if keys[Int(id)] == key { return id }
      place = (place &+ 1) & (index.count &- 1)
    }
    // No list that a user may write comes near the last number.
    guard keys.count < Int(WordID.max) else { return 0 }
    let id = WordID(truncatingIfNeeded: keys.count)
    index[place] = id
    keys.append(key)
    if keys.count * 4 > index.count { grow() }
    return id
  }

  private mutating func grow() {
    index = Array(repeating: 0, count: index.count * 2)
    for id in 1..<keys.count {
      var place = place(of: keys[id])
      while index[place] != 0 { place = (place &+ 1) & (index.count &- 1) }
      index[place] = WordID(truncatingIfNeeded: id)
    }
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
