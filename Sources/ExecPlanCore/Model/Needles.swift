/// Texts in lower case that are looked for in another one, in any case, all in one pass.
struct Needles: Sendable {
  private struct Needle {
    /// Its place in the list that the needles were made of.
    let number: Int
    /// Where its bytes stand in `letters`.
    let letters: Range<Int>
    /// The second of them, by which most places are told to be others'.
    let second: UInt8
  }

  /// In the order of their first bytes.
  private let needles: [Needle]
  private let letters: [UInt8]
  /// For each byte the first of the needles that begin with it, and how many there are.
  private let groups: [(first: UInt8, count: UInt8)]

  /// - Parameter list: Texts of two bytes and more.
  init(_ list: [StaticString]) {
    var letters: [UInt8] = []
    var needles: [Needle] = []
    for (number, text) in list.enumerated() where text.utf8CodeUnitCount > 1 {
      let start = letters.count
      text.withUTF8Buffer { letters.append(contentsOf: $0) }
      needles.append(Needle(number: number, letters: start..<letters.count, second: letters[start + 1]))
    }
    needles.sort { letters[$0.letters.lowerBound] < letters[$1.letters.lowerBound] }
    var groups = Array(repeating: (first: UInt8(0), count: UInt8(0)), count: 256)
    for (index, needle) in needles.enumerated().reversed() {
      let letter = letters[needle.letters.lowerBound]
      for byte in [letter, letter.isLetter ? letter & ~0x20 : letter] {
        groups[Int(byte)] = (UInt8(truncatingIfNeeded: index), groups[Int(byte)].count + 1)
      }
    }
    self.needles = needles
    self.letters = letters
    self.groups = groups
  }

  /// Goes through the places where a needle stands, in order, until `body` has seen enough. It gets the needle's
  /// number and its range in `text`.
  @inline(__always)
  func find(in text: [UInt8], until body: (_ number: Int, Range<Int>) -> Bool) {
    for i in text.indices {
      let group = groups[Int(text[i])]
      if group.count > 0, isFound(of: group, at: i, in: text, body) { return }
    }
  }

  /// As `find(in:until:)`, only at the beginnings of words.
  @inline(__always)
  func findWords(in text: [UInt8], until body: (_ number: Int, Range<Int>) -> Bool) {
    var isInside = false
    for i in text.indices {
      let isWord = text[i].isWord
      if isWord, !isInside {
        let group = groups[Int(text[i])]
        if group.count > 0, isFound(of: group, at: i, in: text, body) { return }
      }
      isInside = isWord
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

  /// Tells `body` of those of a group that stand at `start`; whether it has seen enough.
  @inline(__always)
  private func isFound(
    of group: (first: UInt8, count: UInt8), at start: Int, in text: [UInt8], _ body: (Int, Range<Int>) -> Bool
  ) -> Bool {
    guard start + 1 < text.count else { return false }
    let second = text[start + 1].lowercased
    for index in Int(group.first)..<Int(group.first) + Int(group.count) {
      let needle = needles[index]
      let end = start + needle.letters.count
      guard needle.second == second, end <= text.count else { continue }
      var i = start + 2
      while i < end, text[i].lowercased == letters[needle.letters.lowerBound + i - start] { i += 1 }
      if i == end, body(needle.number, start..<end) { return true }
    }
    return false
  }
}
