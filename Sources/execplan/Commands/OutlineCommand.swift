import ExecPlanCore

/// `execplan outline`: the section tree of a plan.
enum OutlineCommand {
  static let command = Command(
    name: "outline",
    summary: "Show the sections of a plan and their line ranges.",
    samples: [
      .init(line: "outline plans/auth.md", purpose: "list all sections"),
      .init(line: "outline --json plans/auth.md", purpose: "print the tree as JSON"),
    ],
    positionals: [.plan],
    options: [.json, .dialect, .config, .noConfig, .maxSize, .color],
    notes: [
      "Each line shows a heading, the line range of its section, and the section's name if it is known."
    ],
    run: run)

  private static func run(_ arguments: Arguments, in context: Context) throws(Failure) -> ExitCode {
    let read = try PlanReader(arguments).readNamed(by: arguments, in: context)
    if arguments.isSet(.json) {
      context.output.writeJSON {
        $0.field("path", read.name)
        $0.field("title", read.plan.title)
        $0.field("dialect", read.plan.dialect.name)
        $0.field("sections", read.plan.outline)
      }
    } else {
      write(read.plan.outline, color: arguments.color(in: context), to: context.output)
    }
    return .success
  }

  private static func write(_ outline: [OutlineSection], color: Color, to output: Output) {
    let rows = outline.flattened.map { section in
      let indent = TextLayout.spaces((section.level - 1) * 2)
      let marks = String(repeating: "#", count: section.level)
      return (
        heading: "\(indent)\(marks) \(Printable.escaping(section.heading))",
        lines: "\(section.line)-\(section.endLine)", known: section.section ?? ""
      )
    }
    // One very long heading must not push all line ranges out of sight.
    let width = min(60, rows.map { DisplayWidth.columns(of: $0.heading) }.max() ?? 0)
    let linesWidth = rows.map(\.lines.count).max() ?? 0
    for row in rows {
      let heading = TextLayout.padded(row.heading, to: width)
      let lines = row.known.isEmpty ? row.lines : TextLayout.padded(row.lines, to: linesWidth)
      let known = row.known.isEmpty ? "" : "  \(color(.dim, row.known))"
      output.write("\(heading)  \(lines)\(known)\n")
    }
  }
}

extension [OutlineSection] {
  /// All sections in document order. Recursion is bounded: Markdown has six heading levels.
  var flattened: [OutlineSection] { flatMap { [$0] + $0.sections.flattened } }
}

extension OutlineSection: JSONValue {
  func write(to json: inout JSONWriter) {
    json.object {
      $0.field("level", level)
      $0.field("heading", heading)
      $0.field("section", section)
      $0.field("line", line)
      $0.field("end_line", endLine)
      $0.field("sections", sections)
    }
  }
}
