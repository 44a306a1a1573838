import MarkdownTree

/// A phrase as users write it, split into words as `ProseScanner` splits prose.
package struct PhraseWords {
  /// Lower-case words. A comma, a colon and a full stop count as words.
  private(set) var words: [String] = []
  /// The first character that no phrase can contain, because it ends every phrase in prose.
  private var unmatchable: Character?

  /// Maximum number of words: more than a real phrase has, but few enough for the automaton.
  package static let limit = 12

  /// Why a phrase would never be found.
  package enum Problem: Error, Equatable {
    case empty
    case tooManyWords
    /// A character that no phrase can contain, such as a bracket.
    case unmatchable(Character)
  }

  package var problem: Problem? {
    if let unmatchable { return .unmatchable(unmatchable) }
    if words.isEmpty { return .empty }
    return words.count > Self.limit ? .tooManyWords : nil
  }

  /// The words separated by single spaces, as in patterns.
  var text: String { words.joined(separator: " ") }

  package init(_ phrase: String) {
    phrase.withBytes { bytes in
      var i = 0
      while i < bytes.count { i = addToken(at: i, bytes) }
    }
  }

  /// Adds the word or mark at `start` and returns its end.
  private mutating func addToken(at start: Int, _ bytes: ByteView) -> Int {
    var end = start
    switch bytes[start] {
    case "?":
      while bytes[end] == "?" { end += 1 }
      if end - start >= 3 { words.append("???") } else { unmatchable = unmatchable ?? "?" }
      return end
    case ",", ":", ".", "-", "/", "'": end = start + 1
    default: end = bytes.endOfWord(from: start, before: bytes.count)
    }
    if end > start {
      words.append(String(decoding: bytes.bytes(in: start..<end).map(\.lowercased), as: UTF8.self))
      return end
    }
    end = start + bytes.scalarLength(byFirstByteAt: start)
    let character = bytes.string(start..<end).unicodeScalars.first
    if let character, !character.properties.isWhitespace { unmatchable = unmatchable ?? Character(character) }
    return end
  }
}
