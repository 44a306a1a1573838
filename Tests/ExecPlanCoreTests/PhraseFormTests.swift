import Testing

@testable import ExecPlanCore

/// The failing sentences of the phrase rules are found in every form of prose, and nowhere else.
@Suite("Forms of phrases")
struct PhraseFormTests {
  private static let rules = RuleList.rules.compactMap { $0 as? any PhraseRule.Type }

  /// The sentence replaces `§`.
  private static let forms = [
    "We begin here. §", "> We begin here. §", "We begin here. *§*", "We begin here. **§**",
    "We begin with `make`; then we go on. §", "We begin here. <!-- and go on --> §",
    "- First we begin.\n- §", "- First we begin.\n  - §", "- First we begin.\n\n  §",
    "1. First we begin.\n2. §",
    "| Part | What to do |\n|---|---|\n| list | § |", "<details>\n<summary>More</summary>\n\n§\n\n</details>",
    "#### A part of it\n\n§", "First.\n\nA part of it\n---\n\n§",
  ]

  @Test("found in prose", arguments: forms)
  func prose(form: String) throws {
    for rule in Self.rules { try Self.check(rule, form) { $0 } }
  }

  @Test(
    "found over a line break",
    arguments: [("", "\n"), ("- First we begin, and go on. ", "\n  "), ("> We begin. ", "\n> ")])
  func wrapped(opening: String, lineBreak: String) throws {
    for rule in Self.rules {
      try Self.check(rule, opening + "§") { sentence in
        let arrow = sentence.firstIndex(of: "↓") ?? sentence.startIndex
        guard let space = sentence[arrow...].firstIndex(of: " ") else { return sentence }
        return sentence[..<space] + lineBreak + sentence[space...].dropFirst()
      }
    }
  }

  /// The reader can open a link to a checked-in file.
  @Test("found in the text of a link")
  func linkText() throws {
    for rule in Self.rules where rule != ExternalReference.self {
      try Self.check(rule, "We begin here. [§](docs/begin.md)") { $0 }
    }
  }

  @Test(
    "not found in code, HTML, addresses, titles and quotations",
    arguments: [
      "We begin with the words `§` in the file.", "We begin with ``§ ` ``.",
      "We begin here:\n\n    §\n\nThen we end.",
      "We begin here:\n\n```text\n§\n```\n\nThen we end.",
      "- We begin:\n\n  ```text\n  §\n  ```\n\nThen we end.",
      "We begin here.\n\n<!-- § -->\n\nThen we end.", "We begin here <!-- § --> and end.",
      "We begin <img src=\"a.png\" alt=\"§\"> and end.", "We begin [here](<docs/§.md>) and end.",
      "We begin [here](docs/begin.md \"§\") and end.", "We begin [here][a].\n\n[a]: docs/begin.md \"§\"",
      "The label reads \"§\" since the first version.", "The label reads “§” since the first version.",
    ])
  func notProse(form: String) throws {
    for rule in Self.rules { try Self.check(rule, form, Self.unmarked) }
  }

  @Test("instructions are not found in records", arguments: [SectionKind.surprises, .outcomes, .artifacts])
  func records(section: SectionKind) throws {
    for rule in Self.rules where rule.scope == .instructions {
      try Self.check(rule, "- §", in: section, Self.unmarked)
    }
  }

  @Test("not found in front matter")
  func frontMatter() throws {
    for rule in Self.rules {
      let notes = Self.sentences(of: rule).map { "note: \(Self.unmarked($0))\n" }.joined()
      let example = Example.plan("---\n\(notes)---\n\n\(ValidPlan.text)")
      try RuleCase(rule: rule.description, example: example).check(example.text)
    }
  }

  private static func unmarked(_ sentence: String) -> String {
    let bare = sentence.replacing("↓", with: "")
    return bare.hasSuffix(".") ? String(bare.dropLast()) : bare
  }

  /// Checks all sentences of a rule, each in the given form, in one plan.
  private static func check(
    _ rule: any PhraseRule.Type, _ form: String, in section: SectionKind = .planOfWork,
    _ change: (String) -> String
  ) throws {
    let texts = sentences(of: rule).map { form.replacing("§", with: change($0)) }
    #expect(texts.count >= 8)
    let example = RuleCase(
      rule: rule.description, example: Example(texts.joined(separator: "\n\n"), in: section))
    try example.check(example.hosted(), "\(rule): \(form)")
  }

  /// The failing examples that are one plain sentence.
  private static func sentences(of rule: any PhraseRule.Type) -> [String] {
    rule.description.failing.filter { $0.section == .planOfWork && $0.alsoFinds.isEmpty }.map(\.text)
      .filter { text in !text.contains { "\n*`<|".contains($0) } }
  }
}
