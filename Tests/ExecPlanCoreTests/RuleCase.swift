import Testing

@testable import ExecPlanCore

/// One example of one rule, as a test runs it.
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
  var isWholePlan: Bool { example.section == nil }
  /// Rules that read prose and nothing else.
  var isAboutWords: Bool {
    rule.group == .clarity && !isWholePlan && rule.name != MachineLocalPath.description.name
  }
  var location: SourceLocation {
    SourceLocation(fileID: example.fileID, filePath: example.fileID, line: example.line, column: 1)
  }

  /// The example without its arrows.
  var bare: String { example.text.replacing("↓", with: "") }

  /// A body in the plan around it.
  func hosted(_ body: String) -> String {
    guard let section = example.section else { return body }
    return ValidPlan.hosting(body, in: section, dialect: example.dialect)
  }

  var marked: MarkedText { MarkedText(hosted(example.text)) }

  func findings(in text: String) throws -> [Finding] {
    let plan = try Plan(parsing: Array(text.utf8), dialect: .named(example.dialect))
    var settings = LintSettings()
    settings.now = ValidPlan.now
    // A rule that is off by default is on in its own examples.
    if Dialect.named(example.dialect).flatMap(rule.severity(in:)) == nil {
      settings[rule.name].level = .severity(.warning)
    }
    return Linter(settings).findings(in: plan)
  }

  /// Checks that the rule reports at the arrows of `text`, and no rule anything else.
  func check(_ text: MarkedText) throws {
    let findings = try findings(in: text.text)
    let found = findings.filter { $0.rule == rule.name }.map { Place(line: $0.line, column: $0.column) }
    #expect(found == text.expected, sourceLocation: location)
    // Notes are matters of form, which an example about something else need not keep.
    let others = findings.filter {
      $0.rule != rule.name && $0.severity > .note && !example.alsoFinds.contains($0.rule)
    }
    #expect(others.isEmpty, sourceLocation: location)
  }
}

struct Place: Equatable, Sendable {
  var line: Int
  var column: Int
}

/// A text with the places that its arrows marked. It counts lines and columns itself, so that the tool's own
/// count is tested against another.
struct MarkedText: Sendable {
  var text: String
  var expected: [Place]

  init(_ marked: String) {
    var text = String.UnicodeScalarView()
    var expected: [Place] = []
    var place = Place(line: 1, column: 1)
    for scalar in marked.unicodeScalars {
      if scalar == "↓" {
        expected.append(place)
        continue
      }
      text.append(scalar)
      place =
        scalar == "\n"
        ? Place(line: place.line + 1, column: 1) : Place(line: place.line, column: place.column + 1)
    }
    self.text = String(text)
    self.expected = expected
  }

  func withLineEnding(_ ending: String) -> MarkedText {
    var copy = self
    copy.text = text.replacing("\n", with: ending)
    return copy
  }

  var withByteOrderMark: MarkedText {
    var copy = self
    copy.text = "\u{FEFF}" + text
    return copy
  }

  var withoutFinalNewline: MarkedText {
    var copy = self
    while copy.text.unicodeScalars.last == "\n" { copy.text.unicodeScalars.removeLast() }
    return copy
  }

  /// Two lines of text outside ASCII before the title.
  var withMultibytePrefix: MarkedText {
    MarkedText(
      text: "<!-- Größe 漢字 🙂 -->\n\n" + text,
      expected: expected.map { Place(line: $0.line + 2, column: $0.column) })
  }

  private init(text: String, expected: [Place]) {
    self.text = text
    self.expected = expected
  }
}
