/// What the standard library has in its module of regular expressions. Nothing else asks for that module, and one use
/// of it makes a static binary carry it as a whole.
extension StringProtocol {
  /// The text with `new` wherever `old`, which is not empty, stands in it. Bytes are compared, from the front on.
  public func replacingEach(_ old: String, by new: String) -> String {
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

  /// Whether a text stands in this one, byte for byte.
  public func holds(_ part: String) -> Bool {
    utf8.indices.contains { utf8[$0...].starts(with: part.utf8) }
  }
}
