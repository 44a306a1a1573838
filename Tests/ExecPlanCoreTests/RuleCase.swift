import Testing

@testable import ExecPlanCore

/// One example of a rule, as a test argument.
struct RuleCase: Sendable, CustomTestStringConvertible {
  let rule: RuleDescription
  let example: Example

  static let passing = RuleList.descriptions.flatMap { rule in
    rule.passing.map { RuleCase(rule: rule, example: $0) }
  }
  static let failing = RuleList.descriptions.flatMap { rule in
    rule.failing.map { RuleCase(rule: rule, example: $0) }
  }
  static let all = passing + failing

  var testDescription: String { "\(rule.name): \(example.text.prefix(40))" }
  var location: SourceLocation {
    SourceLocation(fileID: example.fileID, filePath: example.fileID, line: example.line, column: 1)
  }

  /// The example, in the shortest valid plan of its dialect unless it is a whole plan.
  func hosted() throws -> String {
    guard let section = example.section else { return example.text }
    return try HostPlan.shortest(of: example.dialect).planting(example.text, in: section) ?? example.text
  }

  /// Checks that the rule reports at the arrows in `marked`, and that nothing else is reported.
  func check(_ marked: String, in host: HostPlan? = nil, _ comment: Comment? = nil) throws {
    let dialect = host?.dialect ?? example.dialect
    let comment = comment ?? host.map { "in \($0.name)" }
    let text = MarkedText(marked)
    let plan = try Plan(parsing: Array(text.text.utf8), dialect: .named(dialect))
    let findings = Self.linter(for: rule, in: dialect).findings(in: plan)
    let found = findings.filter { $0.rule == rule.name }.map {
      LineAndColumn(line: $0.line, column: $0.column)
    }
    #expect(found == text.expected, comment, sourceLocation: location)
    // Notes concern form, which examples of other rules may ignore.
    let others = findings.filter {
      $0.rule != rule.name && $0.severity > .note && !example.alsoFinds.contains($0.rule)
        && !(host != nil && example.section == .progress && Self.rulesAboutCompletion.contains($0.rule))
    }
    #expect(others.isEmpty, comment, sourceLocation: location)
  }

  /// Rules that compare the rest of a plan with its Progress.
  private static let rulesAboutCompletion = ["missing-outcome", "empty-section", "status-mismatch"]

  private static func linter(for rule: RuleDescription, in dialect: String) -> Linter {
    let isOff = Dialect.named(dialect).flatMap(rule.severity(in:)) == nil
    return isOff ? optional[rule.name] ?? usual : usual
  }

  static let usual = Linter(settings())
  /// By rule that is off by default, a linter that enables it.
  private static let optional = Dictionary(
    uniqueKeysWithValues: RuleList.descriptions.filter { $0.severity == nil }
      .map { ($0.name, Linter(settings(on: $0.name))) })

  private static func settings(on rule: String? = nil) -> LintSettings {
    var settings = LintSettings()
    settings.now = ValidPlan.now
    if let rule { settings[rule].level = .severity(.warning) }
    return settings
  }
}

struct LineAndColumn: Equatable, Sendable {
  var line: Int
  var column: Int
}

/// A text without its arrows, and their positions, which are counted independently of the tool.
struct MarkedText: Sendable {
  let text: String
  let expected: [LineAndColumn]

  init(_ marked: String) {
    var text = String.UnicodeScalarView()
    var expected: [LineAndColumn] = []
    var position = LineAndColumn(line: 1, column: 1)
    for scalar in marked.unicodeScalars {
      if scalar == "↓" {
        expected.append(position)
        continue
      }
      if scalar == "\r" || scalar == "\n" && text.last != "\r" {
        position = LineAndColumn(line: position.line + 1, column: 1)
      } else if scalar != "\n" && scalar != "\u{FEFF}" {
        position.column += 1
      }
      text.append(scalar)
    }
    self.text = String(text)
    self.expected = expected
  }
}
