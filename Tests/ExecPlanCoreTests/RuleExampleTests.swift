import Testing

@testable import ExecPlanCore

/// Every rule's examples, through the public linter: the rule reports at the arrows and nowhere else, and no
/// other rule reports. Repeated in other plans, and with changes that must not matter.
@Suite("Rule examples")
struct RuleExampleTests {
  @Test("passing examples have no finding", arguments: RuleCase.passing)
  func passing(_ example: RuleCase) throws {
    #expect(!example.example.text.contains("↓"), sourceLocation: example.location)
    try example.check(example.hosted())
  }

  @Test("failing examples have a finding at each arrow", arguments: RuleCase.failing)
  func failing(_ example: RuleCase) throws {
    #expect(example.example.text.contains("↓"), sourceLocation: example.location)
    try example.check(example.hosted())
  }

  @Test("examples mean the same in other plans", arguments: RuleCase.all)
  func planted(_ example: RuleCase) throws {
    guard let section = example.example.section else { return }
    for host in try HostPlan.all.get() where host.suits(example.example) {
      guard let text = host.planting(example.example.text, in: section) else { continue }
      try example.check(text, in: host)
    }
  }

  @Test("changes of form do not matter", arguments: RuleCase.all)
  func changed(_ example: RuleCase) throws {
    let text = try example.hosted()
    for mutation in Mutation.all where mutation.suits(example.example) {
      try example.check(mutation.apply(text), "with \(mutation.name)")
    }
  }

  @Test("every rule has both kinds of example and a unique name")
  func rulesAreComplete() {
    let rules = RuleList.descriptions
    #expect(Set(rules.map(\.name)).count == rules.count)
    for rule in rules {
      #expect(!rule.passing.isEmpty && !rule.failing.isEmpty, "\(rule.name)")
      #expect(rule.name.allSatisfy { $0.isLowercase || $0 == "-" }, "\(rule.name)")
      #expect(rule.summary.hasSuffix("."), "\(rule.name)")
    }
  }
}

/// A change to a plan's text that changes no finding. Arrows move with the text.
struct Mutation: Sendable {
  let name: String
  /// Whether examples that are whole plans keep their findings too.
  var suitsWholePlans = true
  let apply: @Sendable (String) -> String

  func suits(_ example: Example) -> Bool { suitsWholePlans || example.section != nil }

  static let all = [
    Mutation(name: "CRLF") { $0.replacing("\n", with: "\r\n") },
    Mutation(name: "CR") { $0.replacing("\n", with: "\r") },
    Mutation(name: "a byte-order mark") { "\u{FEFF}" + $0 },
    Mutation(name: "no final newline") { String($0.reversed().drop { $0 == "\n" }.reversed()) },
    Mutation(name: "text outside ASCII before it", suitsWholePlans: false) { "<!-- Größe 漢字 🙂 -->\n\n" + $0 },
    Mutation(name: "numbered headings", suitsWholePlans: false) {
      $0.replacing("\n## ↓", with: "\n## ↓3. ").replacing(#/\n## (?<first>[^↓3])/#) { "\n## 3. \($0.first)" }
    },
    Mutation(name: "deeper headings", suitsWholePlans: false) { $0.replacing("\n##", with: "\n###") },
    Mutation(name: "other bullets", suitsWholePlans: false) {
      $0.replacing(#/\n(?<indent> *)- /#) { "\n\($0.indent)* " }
    },
  ]
}
