import ExecPlanCore

/// `execplan explain`: what a rule finds, and why.
enum ExplainCommand {
  static let command = Command(
    name: "explain",
    summary: "Explain a rule, or list all rules.",
    samples: [
      .init(line: "explain placeholder", purpose: "explain one rule, with examples"),
      .init(line: "explain", purpose: "list all rules"),
    ],
    positionals: [
      Positional(
        value: ArgumentValue(name: "RULE", kind: .words { RuleList.descriptions.map(\.name) }),
        count: .optional, help: "The rule, as shown in brackets at the end of a finding.")
    ],
    options: [.config, .noConfig, .json, .color],
    notes: ["Levels reflect the configuration of the current directory."], run: run)

  private static func run(_ arguments: Arguments, in context: Context) throws(Failure) -> ExitCode {
    let color = arguments.color(in: context)
    let configuration = try ConfigurationStore(arguments).required(for: PlanFinder.standardInput)
    guard let name = arguments.positionals.first?.text else {
      if arguments.isSet(.json) {
        context.output.writeJSON {
          $0.field("rules", RuleList.descriptions.map { ExplainedRule($0, under: configuration) })
        }
      } else {
        writeList(configuration, color: color, to: context.output)
      }
      return .success
    }
    guard let rule = RuleList.named(name) else {
      let names = RuleList.descriptions.map(\.name)
      throw .usage(.unknownRule(name, nearest: nearestName(to: name, among: names)))
    }
    if arguments.isSet(.json) {
      context.output.writeJSON { $0.field("rule", ExplainedRule(rule, under: configuration)) }
    } else {
      write(ExplainedRule(rule, under: configuration), color: color, to: context.output)
    }
    return .success
  }

  private static func writeList(_ configuration: Configuration, color: Color, to output: Output) {
    let width = RuleList.descriptions.map(\.name.count).max() ?? 0
    var group: RuleGroup?
    for rule in RuleList.descriptions {
      if rule.group != group {
        output.write("\(group == nil ? "" : "\n")\(color(.bold, rule.group.rawValue))\n")
        group = rule.group
      }
      let severity = TextLayout.padded(ExplainedRule(rule, under: configuration).level, to: 7)
      output.write("  \(TextLayout.padded(rule.name, to: width))  \(severity)  \(rule.summary)\n")
    }
  }

  private static func write(_ explained: ExplainedRule, color: Color, to output: Output) {
    let rule = explained.rule
    var parts = ["\(color(.bold, rule.name)) (\(explained.levelWithReason), \(rule.group.rawValue))"]
    for paragraph in [rule.summary, rule.rationale] {
      parts.append(TextLayout.wrap(paragraph).joined(separator: "\n"))
    }
    for (title, examples) in [("Reported (at each ↓)", rule.failing), ("Not reported", rule.passing)] {
      for (index, example) in examples.enumerated() {
        if index == 0 || example.heading != examples[index - 1].heading {
          let heading = example.heading.map { " in \($0)" } ?? ""
          parts.append(color(.bold, "\(title)\(heading):"))
        }
        parts.append(indented(example.text, color: color))
      }
    }
    parts.append(
      "To suppress the rule on one line, add a comment with a reason on the line before it:\n\n"
        + "    <!-- execplan-disable-next-line \(rule.name) -- why -->")
    output.write(parts.joined(separator: "\n\n") + "\n")
  }

  /// An example, indented by four spaces. Its `↓` marks the position of the finding.
  private static func indented(_ text: String, color: Color) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).reversed().drop(while: \.isEmpty).reversed()
      .map { $0.isEmpty ? "" : "    \($0.replacingEach("↓", by: color(.red, "↓")))" }.joined(separator: "\n")
  }
}
