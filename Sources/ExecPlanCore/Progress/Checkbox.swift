import MarkdownTree

/// The `[x]` at the beginning of a list item.
struct Checkbox: Sendable, Equatable {
  /// The byte between the brackets.
  let mark: UInt8
  /// What the mark says; nil for one that nobody agreed on, such as `[?]`.
  var state: ProgressItem.State? { ProgressItem.State(mark: mark) }

  /// The bytes that the box takes: `[x]`.
  static let width = 3

  /// A box at the beginning of `line`: one ASCII character in brackets, then a blank or the line's end.
  init?(at line: SourceRange, in text: ByteView) {
    let i = line.start
    guard line.count >= Checkbox.width, text[i] == "[", text[i + 2] == "]",
      line.count == Checkbox.width || text[i + 3].isBlank
    else { return nil }
    mark = text[i + 1]
  }
}

extension ProgressItem.State {
  init?(mark: UInt8) {
    switch mark {
    case "x", "X": self = .completed
    case " ": self = .remaining
    case "~", "/": self = .partial
    case "-": self = .cancelled
    default: return nil
    }
  }
}
