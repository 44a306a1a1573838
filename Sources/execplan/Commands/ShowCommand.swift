import ExecPlanCore

/// `execplan show`: one section of a plan.
enum ShowCommand {
  static let command = Command(
    name: "show",
    summary: "Print one section of a plan, including its subsections, unchanged.",
    samples: [
      .init(line: "show plans/auth.md \"Decision Log\"", purpose: "select by heading"),
      .init(line: "show plans/auth.md decision-log", purpose: "select by a name from outline"),
    ],
    positionals: [
      .plan,
      Positional(
        value: ArgumentValue(name: "SECTION"), count: .one,
        help: "A heading (case-insensitive), or the name of a known section."),
    ],
    options: [.dialect, .config, .noConfig, .maxSize],
    notes: ["Exits with status 1 unless exactly one section matches."], run: run)

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

  /// The sections that match by the strictest criterion that any section meets.
  private static func find(_ wanted: String, among sections: [OutlineSection]) -> [OutlineSection] {
    let slug = slug(wanted)
    let criteria: [(OutlineSection) -> Bool] = [
      { $0.heading == wanted },
      { $0.heading.lowercased() == wanted.lowercased() },
      { $0.section == wanted },
      { $0.section == slug },
      { self.slug($0.heading) == slug },
      { section in section.section != nil && section.section == OutlineSection.knownName(of: wanted) },
    ]
    for criterion in criteria {
      let matches = sections.filter(criterion)
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
      if !sections.isEmpty { context.note("Sections:") }
      for section in sections { context.note("  \(section.line): \(section.heading)") }
    } else {
      let message = "several sections match '\(wanted)'; choose one"
      context.report(PlanFailure(path: name, message: message))
      for section in matches { context.note("  \(section.line): \(section.heading)") }
    }
  }

  /// Escapes terminal controls, except line endings and tabs.
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
