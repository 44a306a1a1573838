import ExecPlanCore

/// `execplan explain`: what a rule catches, and why.
enum ExplainCommand {
  static let command = Command(
    name: "explain",
    summary: "Tells what a rule catches and why; without a rule, lists them all.",
    samples: [
      .init(line: "explain placeholder", meaning: "one rule, with examples"),
      .init(line: "explain", meaning: "every rule in a line"),
    ],
    positionals: [
      Positional(
        value: Value(name: "RULE", kind: .words { RuleList.descriptions.map(\.name) }), count: .optional,
        help: "The name in brackets at the end of a finding.")
    ],
    options: [.config, .noConfig, .json, .color],
    notes: ["Levels are those that hold in the current directory, by its configuration."],
    run: run)

  private static func run(_ arguments: Arguments, in context: Context) throws(Failure) -> ExitCode {
    let color = arguments.color(in: context)
    let levels = RuleLevels(try ConfigurationStore(arguments).required(for: PlanFinder.standardInput))
    guard let name = arguments.positionals.first?.text else {
      if arguments.isSet(.json) {
        writeJSON(to: context.output) { $0.field("rules", RuleList.descriptions.map(levels.explained)) }
      } else {
        writeList(levels, color: color, to: context.output)
      }
      return .success
    }
    guard let rule = RuleList.named(name) else {
      let names = RuleList.descriptions.map(\.name)
      throw .usage(.unknownRule(name, nearest: nearestName(to: name, among: names)))
    }
    if arguments.isSet(.json) {
      writeJSON(to: context.output) { $0.field("rule", levels.explained(rule)) }
    } else {
      write(levels.explained(rule), color: color, to: context.output)
    }
    return .success
  }

  private static func writeJSON(to output: Output, _ fields: (inout JSONWriter) -> Void) {
    var json = JSONWriter()
    json.object {
      $0.field("schema_version", JSONReporter.schemaVersion)
      fields(&$0)
    }
    json.endLine()
    output.write(json.take())
  }

  private static func writeList(_ levels: RuleLevels, color: Color, to output: Output) {
    let width = RuleList.descriptions.map(\.name.count).max() ?? 0
    var group: RuleGroup?
    for rule in RuleList.descriptions {
      if rule.group != group {
        output.write("\(group == nil ? "" : "\n")\(color(.bold, rule.group.rawValue))\n")
        group = rule.group
      }
      let severity = TextLayout.padded(levels.explained(rule).level, to: 7)
      output.write("  \(TextLayout.padded(rule.name, to: width))  \(severity)  \(rule.summary)\n")
    }
  }

  private static func write(_ explained: ExplainedRule, color: Color, to output: Output) {
    let rule = explained.rule
    var parts = ["\(color(.bold, rule.name)) (\(explained.levelWithReason), \(rule.group.rawValue))"]
    for paragraph in [rule.summary, rule.rationale] {
      parts.append(TextLayout.wrap(paragraph, width: Help.width).joined(separator: "\n"))
    }
    for (title, examples) in [("Caught", rule.failing), ("Not caught", rule.passing)]
    where !examples.isEmpty {
      let texts = examples.map { indented($0.text, color: color) }
      parts.append("\(color(.bold, "\(title):"))\n\n" + texts.joined(separator: "\n\n"))
    }
    parts.append(
      "To silence it at one place, put a comment on the line before, with a reason:\n\n"
        + "    <!-- execplan-disable-next-line \(rule.name) -- why -->")
    output.write(parts.joined(separator: "\n\n") + "\n")
  }

  /// An example set in by four columns. `↓` says where the finding is, and stays.
  private static func indented(_ text: String, color: Color) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).reversed().drop(while: \.isEmpty).reversed()
      .map { $0.isEmpty ? "" : "    \($0.replacingEach("↓", by: color(.red, "↓")))" }
      .joined(separator: "\n")
  }
}
