/// A phrase as users write it, split into words as `ProseScanner` splits prose.
package struct PhraseWords {
  /// Lower-case words. A comma, a colon and a full stop are words.
  private(set) var words: [String] = []
  /// The first character that no phrase can contain, because it ends every phrase in prose.
  private var stranger: Unicode.Scalar?

  /// The most words of a phrase: far more than a real one has, and few enough for the automaton.
  package static let limit = 12

  /// Why a phrase would never be found.
  package enum Problem: Error, Equatable {
    case empty
    case tooManyWords
    /// A character that no phrase can contain, such as a bracket.
    case unmatchable(Character)
  }

  package var problem: Problem? {
    if let stranger { return .unmatchable(Character(stranger)) }
    if words.isEmpty { return .empty }
    return words.count > Self.limit ? .tooManyWords : nil
  }

  /// The words separated by single spaces, as in patterns.
  var text: String { words.joined(separator: " ") }

  package init(_ phrase: String) {
    var rest = Substring(phrase).unicodeScalars
    while let scalar = rest.first {
      if scalar == "?" {
        let marks = rest.prefix { $0 == "?" }
        if marks.count >= 3 { words.append("???") } else { stranger = stranger ?? scalar }
        rest = rest.dropFirst(marks.count)
      } else if Self.isLetter(scalar) {
        words.append(Self.takeWord(from: &rest))
      } else {
        if ",:.-/'".unicodeScalars.contains(scalar) {
          words.append(String(Character(scalar)))
        } else if !scalar.properties.isWhitespace {
          stranger = stranger ?? scalar
        }
        rest = rest.dropFirst()
      }
    }
  }

  /// Dots, slashes, hyphens and apostrophes between letters belong to a word.
  private static func takeWord(from rest: inout Substring.UnicodeScalarView) -> String {
    var word = ""
    while let scalar = rest.first {
      let isJoined =
        ".-/'".unicodeScalars.contains(scalar)
        && rest.dropFirst().first.map { $0.isASCII && isLetter($0) } ?? false
      guard isLetter(scalar) || isJoined else { break }
      // Only ASCII is lower-cased, as in prose.
      word += scalar.isASCII ? String(Character(scalar)).lowercased() : String(Character(scalar))
      rest = rest.dropFirst()
    }
    return word
  }

  /// A letter or digit of any script, or an underscore.
  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "a"..."z", "A"..."Z", "0"..."9", "_": true
    case "\u{80}"..."\u{BF}", "\u{2000}"..."\u{2BFF}", "\u{3000}"..."\u{303F}", "\u{FF00}"..."\u{FFEF}",
      "\u{1F000}"..."\u{1FFFF}":
      false
    default: !scalar.isASCII
    }
  }
}
