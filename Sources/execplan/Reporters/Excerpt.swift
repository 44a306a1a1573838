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

  /// More bytes than are ever shown on one side of a finding: no character of the width is longer than four.
  private static let reach = width * 8

  init?(of finding: Finding, in plan: Plan) {
    let window = LineWindow(around: finding, in: plan, reach: Self.reach)
    let line = window.before + window.after
    if line.isEmpty { return nil }
    let length = finding.endLine == finding.line ? finding.endColumn - finding.column : Int.max / 2
    let start = window.before.unicodeScalars.count + 1
    self.init(line: line, columns: start..<start + max(length, 1), isCut: window.isCut)
  }

  /// - Parameters:
  ///   - columns: Where the finding is, from 1, in Unicode scalars.
  ///   - isCut: Whether more of the line stands before what is given of it.
  init(line: String, columns: Range<Int>, isCut: Bool = false) {
    let isPlain = !line.contains("\(WorkflowCommands.opening)\(WorkflowCommands.bracket)")
    if !isCut, isPlain, line.utf8.count <= Self.width, line.utf8.allSatisfy({ (0x20..<0x7F).contains($0) }) {
      // Most lines are short and plain: they show as they are, a column for each character.
      text = Self.trimmingEnd(line)
      markColumn = min(columns.lowerBound - 1, line.utf8.count)
      markWidth = max(1, min(columns.upperBound - 1, line.utf8.count) - markColumn)
      return
    }
    let scalars = line.unicodeScalars
    let start = Self.leftOut(of: scalars.prefix(columns.lowerBound - 1))
    let isCut = isCut || start > 0
    var text = isCut ? "…" : ""
    var used = isCut ? 1 : 0
    var mark: Range<Int>?
    var rest = scalars.dropFirst(start)
    var column = start + 1
    while let scalar = rest.popFirst() {
      let isCommand = scalar == WorkflowCommands.bracket && text.hasSuffix(WorkflowCommands.opening)
      let (piece, width) = isCommand ? Self.escape(scalar) : Self.show(scalar, at: used)
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
    if Printable.isUnsafe(scalar) { return escape(scalar) }
    return (String(scalar), DisplayWidth.columns(of: scalar))
  }

  private static func escape(_ scalar: Unicode.Scalar) -> (text: String, width: Int) {
    let escape = Printable.escape(scalar)
    return (escape, escape.utf8.count)
  }

  private static func trimmingEnd(_ text: String) -> String {
    text.lastIndex { $0 != " " }.map { String(text[...$0]) } ?? ""
  }
}
