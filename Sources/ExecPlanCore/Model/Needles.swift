/// Texts in lower case that are looked for in another one, in any case, all in one pass.
struct Needles: Sendable {
  private struct Needle {
    /// Its place in the list that the needles were made of.
    let number: Int
    /// Where its bytes stand in `letters`.
    let letters: Range<Int>
    let key: UInt8
  }

  /// In the order of their keys.
  private let needles: [Needle]
  private let letters: [UInt8]
  /// For each key the first of its needles, and how many there are.
  private let groups: [(first: UInt8, count: UInt8)]
  /// For each byte whether it is one of a word: looking that up is cheaper than asking it.
  private let isWord = (0...UInt8.max).map(\.isWord)

  /// - Parameter list: Texts of two bytes and more.
  init(_ list: [StaticString]) {
    var letters: [UInt8] = []
    var needles: [Needle] = []
    for (number, text) in list.enumerated() where text.utf8CodeUnitCount > 1 {
      let start = letters.count
      text.withUTF8Buffer { letters.append(contentsOf: $0) }
      let key = Self.key(letters[start], letters[start + 1])
      needles.append(Needle(number: number, letters: start..<letters.count, key: key))
    }
    needles.sort { $0.key < $1.key }
    var groups = Array(repeating: (first: UInt8(0), count: UInt8(0)), count: 256)
    for (index, needle) in needles.enumerated().reversed() {
      groups[Int(needle.key)].first = UInt8(truncatingIfNeeded: index)
      groups[Int(needle.key)].count += 1
    }
    self.needles = needles
    self.letters = letters
    self.groups = groups
  }

  /// Two bytes, whatever their case, as one: enough to pass over most of a text.
  @inline(__always)
  private static func key(_ first: UInt8, _ second: UInt8) -> UInt8 { (first | 0x20) &* 5 &+ (second | 0x20) }

  /// Goes through the places where a needle stands, in order, until `body` has seen enough. It gets the needle's
  /// number and its range in `text`.
  @inline(__always)
  func find(in text: [UInt8], until body: (_ number: Int, Range<Int>) -> Bool) {
    for i in text.indices.dropLast() where groups[Int(Self.key(text[i], text[i + 1]))].count > 0 {
      if isFound(at: i, in: text, body) { return }
    }
  }

  /// As `find(in:until:)`, only at the beginnings of words.
  @inline(__always)
  func findWords(in text: [UInt8], until body: (_ number: Int, Range<Int>) -> Bool) {
    var i = 0
    while let start = nextWord(from: i, in: text) {
      if isFound(at: start, in: text, body) { return }
      i = start + 1
    }
  }

  /// The first word that may be a needle and begins at `start`, which lies in a word if not at 0, or later. It stands
  /// apart from what is done with the word, so that the loop over all bytes is small.
  @inline(never)
  private func nextWord(from start: Int, in text: [UInt8]) -> Int? {
    var i = start
    if start > 0 {
      while i < text.count, isWord[Int(text[i])] { i += 1 }
    }
    while true {
      while i < text.count, !isWord[Int(text[i])] { i += 1 }
      guard i + 1 < text.count else { return nil }
      if groups[Int(Self.key(text[i], text[i + 1]))].count > 0 { return i }
      while i < text.count, isWord[Int(text[i])] { i += 1 }
    }
  }

  /// Whether one of them stands anywhere in `text`.
  func stand(in text: [UInt8]) -> Bool {
    var isFound = false
    find(in: text) { _, _ in
      isFound = true
      return true
    }
    return isFound
  }

  /// Tells `body` of those that stand at `start`, which is not the last byte; whether it has seen enough.
  @inline(__always)
  private func isFound(at start: Int, in text: [UInt8], _ body: (Int, Range<Int>) -> Bool) -> Bool {
    let group = groups[Int(Self.key(text[start], text[start + 1]))]
    for index in Int(group.first)..<Int(group.first) + Int(group.count) {
      let needle = needles[index]
      let end = start + needle.letters.count
      guard end <= text.count else { continue }
      var i = start
      while i < end, text[i].lowercased == letters[needle.letters.lowerBound + i - start] { i += 1 }
      if i == end, body(needle.number, start..<end) { return true }
    }
    return false
  }
}
