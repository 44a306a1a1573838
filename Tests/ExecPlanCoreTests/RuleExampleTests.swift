import Testing

@testable import ExecPlanCore

/// Every rule's own examples, through the public linter: what they show is what happens, at the place the arrow
/// marks, with nothing else found. And again under changes that must not matter.
@Suite("Rule examples")
struct RuleExampleTests {
  @Test("what passes is clean", arguments: RuleCase.passing)
  func passing(_ example: RuleCase) throws {
    try example.check(example.marked)
  }

  @Test("what fails is found at the arrow", arguments: RuleCase.failing)
  func failing(_ example: RuleCase) throws {
    #expect(!example.marked.expected.isEmpty, "no ↓ in this example", sourceLocation: example.location)
    try example.check(example.marked)
  }

  @Test("line endings, byte-order mark and last line do not matter", arguments: RuleCase.all)
  func mutated(_ example: RuleCase) throws {
    try example.check(example.marked.withLineEnding("\r\n"))
    try example.check(example.marked.withLineEnding("\r"))
    try example.check(example.marked.withByteOrderMark)
    try example.check(example.marked.withoutFinalNewline)
    if !example.isWholePlan { try example.check(example.marked.withMultibytePrefix) }
  }

  @Test("word rules are silent in code", arguments: RuleCase.failing.filter(\.isAboutWords))
  func inCode(_ example: RuleCase) throws {
    let indented = example.bare.split(separator: "\n", omittingEmptySubsequences: false).map { "    \($0)" }
    let text = example.hosted("The file reads:\n\n" + indented.joined(separator: "\n"))
    let findings = try example.findings(in: text).filter { $0.rule == example.rule.name }
    #expect(findings.isEmpty, sourceLocation: example.location)
  }

  @Test("every rule has both kinds of example and a name of its own")
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
