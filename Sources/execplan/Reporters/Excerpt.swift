import ExecPlanCore

/// The line a finding stands in, made fit for a terminal, and where the finding is in it.
struct Excerpt: Equatable {
  /// Escaped, with tabs as spaces; of a long line only what surrounds the finding.
  let text: String
  /// The terminal columns before the finding, and those it takes.
  let markColumn, markWidth: Int

  private static let width = 120
  private static let tabWidth = 4
  /// How much is shown before a finding that stands far to the right.
  private static let lead = 40

  init?(of finding: Finding, in lines: SourceLines) {
    guard let line = lines.text(of: finding.line), !line.isEmpty else { return nil }
    let end = finding.endLine == finding.line ? finding.endColumn : Int.max
    self.init(line: line, columns: finding.column..<max(end, finding.column + 1))
  }

  /// - Parameter columns: Where the finding is, from 1, in Unicode scalars.
  init(line: String, columns: Range<Int>) {
    if line.utf8.count <= Self.width, line.utf8.allSatisfy({ (0x20..<0x7F).contains($0) }) {
      // Most lines are short and plain: they show as they are, a column for each character.
      text = Self.trimmingEnd(line)
      markColumn = min(columns.lowerBound - 1, line.utf8.count)
      markWidth = max(1, min(columns.upperBound - 1, line.utf8.count) - markColumn)
      return
    }
    let scalars = line.unicodeScalars
    let start = Self.leftOut(of: scalars.prefix(columns.lowerBound - 1))
    var text = start > 0 ? "…" : ""
    var used = start > 0 ? 1 : 0
    var mark: Range<Int>?
    var rest = scalars.dropFirst(start)
    var column = start + 1
    while let scalar = rest.popFirst() {
      let (piece, width) = Self.show(scalar, at: used)
      if used + width > Self.width {
        text += "…"
        used += 1
        break
      }
      if columns.contains(column) { mark = (mark?.lowerBound ?? used)..<(used + width) }
      text += piece
      used += width
      column += 1
    }
    self.text = Self.trimmingEnd(text)
    // A finding at the end of the line, or beyond it, points at the place after the last character.
    let place = mark ?? used..<(used + 1)
    markColumn = place.lowerBound
    markWidth = max(1, place.count)
  }

  /// How many characters at the beginning of the line are left out, given those before the finding: none, unless
  /// the finding stands far to the right.
  private static func leftOut(of before: Substring.UnicodeScalarView) -> Int {
    var used = 0
    for scalar in before where used <= width * 2 / 3 { used += show(scalar, at: used).width }
    guard used > width * 2 / 3 else { return 0 }
    used = 0
    let kept = before.reversed().prefix { scalar in
      used += show(scalar, at: 0).width
      return used <= lead
    }
    return before.count - kept.count
  }

  /// One character as shown at a column, and its width there.
  private static func show(_ scalar: Unicode.Scalar, at column: Int) -> (text: String, width: Int) {
    // Asking for the properties of a character costs a search through tables.
    if (0x20..<0x7F).contains(scalar.value) { return (String(scalar), 1) }
    if scalar == "\t" {
      let width = tabWidth - column % tabWidth
      return (TextLayout.spaces(width), width)
    }
    if Printable.isUnsafe(scalar) {
      let escape = Printable.escape(scalar)
      return (escape, escape.utf8.count)
    }
    return (String(scalar), DisplayWidth.columns(of: scalar))
  }

  private static func trimmingEnd(_ text: String) -> String {
    text.lastIndex { $0 != " " }.map { String(text[...$0]) } ?? ""
  }
}
