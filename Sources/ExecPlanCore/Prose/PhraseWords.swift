/// A phrase as people write it, split the way `ProseScanner` splits prose, so that what is asked for can be found.
struct PhraseWords {
  /// Lower-case words; a comma, a colon and a full stop are words of their own.
  private(set) var words: [String] = []
  /// The first character that ends a phrase wherever it stands in prose, and so is part of none.
  private(set) var stranger: Unicode.Scalar?

  /// The words between single blanks, as patterns are written.
  var text: String { words.joined(separator: " ") }

  init(_ phrase: String) {
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
