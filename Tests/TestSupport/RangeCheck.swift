import MarkdownTree

/// Checks that ranges are ordered, inside the text and, if the text is UTF-8, at boundaries of scalars.
package struct RangeCheck {
  private let source: SourceText
  private let isUTF8: Bool

  package init(_ source: SourceText) {
    self.source = source
    isUTF8 = source.firstInvalidUTF8 == nil
  }

  /// What is wrong with a range; `name` identifies its owner.
  package func problems(of range: SourceRange, _ name: @autoclosure () -> String) -> [String] {
    var wrong: [String] = []
    if range.start > range.end { wrong.append("is not ordered") }
    if range.end > source.count { wrong.append("ends after the text") }
    if isUTF8, isInsideCharacter(range.start) { wrong.append("begins inside a character") }
    if isUTF8, isInsideCharacter(range.end) { wrong.append("ends inside a character") }
    return wrong.map { "\(name()), \(range.start)..<\(range.end), \($0)" }
  }

  private func isInsideCharacter(_ offset: Int) -> Bool {
    source.bytes.indices.contains(offset) && source.bytes[offset] & 0xC0 == 0x80
  }
}
