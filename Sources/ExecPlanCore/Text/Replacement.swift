/// Replacements for methods of the standard library's regular expression module, which would otherwise be
/// linked whole into a static binary.
extension StringProtocol {
  /// The text with `new` in place of each `old`, which must not be empty. Compares bytes.
  package func replacingEach(_ old: String, by new: String) -> String {
    let text = Array(utf8)
    let wanted = Array(old.utf8)
    var replaced: [UInt8] = []
    var index = 0
    while index < text.count {
      if text[index] == wanted.first, text[index...].starts(with: wanted) {
        replaced += new.utf8
        index += wanted.count
      } else {
        replaced.append(text[index])
        index += 1
      }
    }
    return String(decoding: replaced, as: UTF8.self)
  }

  /// Whether the text contains `part`. Compares bytes.
  package func containsBytes(of part: String) -> Bool {
    utf8.indices.contains { utf8[$0...].starts(with: part.utf8) }
  }
}
