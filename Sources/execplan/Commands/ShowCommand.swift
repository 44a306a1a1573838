import ExecPlanCore

/// `execplan show`: one section of a plan, so that the rest need not be read.
enum ShowCommand {
  static let command = Command(
    name: "show",
    summary: "Prints one section of a plan as it stands in the file, with its subsections.",
    samples: [
      .init(line: "show plans/auth.md \"Decision Log\"", meaning: "by its heading"),
      .init(line: "show plans/auth.md decision-log", meaning: "by the name that outline gives"),
    ],
    positionals: [
      .plan,
      Positional(
        value: Value(name: "SECTION"), count: .one,
        help: "The heading, in any case, or the name of a known section."),
    ],
    options: [.dialect, .config, .noConfig, .maxSize],
    notes: ["Ends with status 1 when no section, or more than one, answers to the name."],
    run: run)

  private static func run(_ arguments: Arguments, in context: Context) throws(Failure) -> ExitCode {
    let read = try PlanReader(arguments).readNamed(by: arguments, in: context)
    let wanted = arguments.positionals.last?.text ?? ""
    let sections = read.plan.outline.flattened
    let matches = find(wanted, among: sections)
    guard matches.count == 1, let section = matches.first else {
      explain(wanted, matches: matches, sections: sections, name: read.name, in: context)
      return .findings
    }
    let bytes = SourceLines(of: read.plan).bytes(of: section.line...max(section.line, section.endLine))
    if context.output.isTerminal {
      context.output.write(visible(bytes))
    } else {
      context.output.write(bytes)
    }
    return .success
  }

  /// The sections that answer to a name in the most exact way that any does.
  private static func find(_ wanted: String, among sections: [OutlineSection]) -> [OutlineSection] {
    let slug = slug(wanted)
    let ways: [(OutlineSection) -> Bool] = [
      { $0.heading == wanted },
      { $0.heading.lowercased() == wanted.lowercased() },
      { $0.section == wanted },
      { $0.section == slug },
      { self.slug($0.heading) == slug },
      { section in section.section != nil && section.section == OutlineSection.knownName(of: wanted) },
    ]
    for way in ways {
      let matches = sections.filter(way)
      if !matches.isEmpty { return matches }
    }
    return []
  }

  /// `Purpose / Big Picture` as `purpose-big-picture`.
  private static func slug(_ text: String) -> String {
    text.lowercased().split { !$0.isLetter && !$0.isNumber }.joined(separator: "-")
  }

  private static func explain(
    _ wanted: String, matches: [OutlineSection], sections: [OutlineSection], name: String, in context: Context
  ) {
    if matches.isEmpty {
      let names = sections.map(\.heading)
      let nearest = nearestName(to: wanted, among: names).map { "; did you mean '\($0)'?" } ?? ""
      context.report(PlanFailure(path: name, message: "no section '\(wanted)'\(nearest)"))
      if !sections.isEmpty { context.note("Its sections:") }
      for section in sections { context.note("  \(section.line): \(section.heading)") }
    } else {
      let message = "several sections answer to '\(wanted)'; name one of them"
      context.report(PlanFailure(path: name, message: message))
      for section in matches { context.note("  \(section.line): \(section.heading)") }
    }
  }

  /// The text with what a terminal would obey made visible; lines and tabs stay.
  private static func visible(_ bytes: ArraySlice<UInt8>) -> String {
    var text = ""
    var previous: Unicode.Scalar?
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
      if previous == "\r", scalar != "\n" { text += Printable.escape("\r") }
      if scalar == "\r" || scalar == "\n" || scalar == "\t" || !Printable.isUnsafe(scalar) {
        if scalar != "\r" { text.unicodeScalars.append(scalar) }
      } else {
        text += Printable.escape(scalar)
      }
      previous = scalar
    }
    return text
  }
}
