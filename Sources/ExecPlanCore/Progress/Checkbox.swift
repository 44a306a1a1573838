import MarkdownTree

/// The `[x]` that begins a list item.
struct Checkbox: Sendable, Equatable {
  /// The byte between the brackets.
  let mark: UInt8
  /// nil for a mark without an agreed meaning, such as `[?]`.
  var state: ProgressItem.State? {
    switch mark {
    case "x", "X": .completed
    case " ": .remaining
    case "~", "/": .partial
    case "-": .cancelled
    default: nil
    }
  }

  /// Length of `[x]` in bytes.
  static let width = 3

  /// Reads a box at the beginning of `line`: one ASCII character in brackets, followed by a space, a tab or
  /// the line's end.
  init?(at line: SourceRange, in text: ByteView) {
    let i = line.start
    guard line.count >= Checkbox.width, text[i] == "[", text[i + 2] == "]",
      line.count == Checkbox.width || text[i + 3].isBlank
    else { return nil }
    mark = text[i + 1]
  }
}
