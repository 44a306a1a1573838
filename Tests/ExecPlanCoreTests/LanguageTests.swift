import Testing

@testable import ExecPlanCore

/// Rules that read English words are silent in plans in other languages; all other rules run.
@Suite("Languages")
struct LanguageTests {
  private func rules(_ purpose: String, _ times: Int = 12) throws -> Set<String> {
    let body = Array(repeating: purpose, count: times).joined(separator: "\n\n")
    let text = "# 計画\n\n## 目的\n\n\(body)\n\n## 進捗\n\n- [x] A\n\n## 決定ログ\n\nNone.\n"
    return Set(Linter().findings(in: try Plan(parsing: Array(text.utf8))).map(\.rule))
  }

  @Test("English is checked")
  func english() throws {
    let found = try rules(
      "The reader of this page can open the list, and the name of the file is still TBD for now.")
    #expect(found.contains("placeholder") && found.contains("untimestamped-progress"))
  }

  @Test(
    "rules about structure run in other languages and scripts",
    arguments: [
      "利用者は一覧を開くことができる。名前は TBD である。",
      "用户可以打开列表。文件名仍然 TBD，以后再决定。",
      "Пользователь может открыть список, а имя файла пока TBD и будет выбрано позже.",
      "Die Leserin kann diese Seite sofort öffnen und die Liste sehen, der Name ist noch TBD und folgt.",
      "La personne peut ouvrir cette page et voir la liste, le nom du fichier est TBD et sera choisi.",
      "El lector puede abrir esta página y ver la lista, el nombre del archivo es TBD y se decide más tarde.",
    ])
  func other(text: String) throws {
    let found = try rules(text)
    #expect(!found.contains("placeholder"))
    #expect(found.contains("untimestamped-progress") && found.contains("missing-section"))
  }

  /// Every section has German text, a machine-local path and phrases of every English rule.
  @Test("in a German plan, every rule runs except those that read English words")
  func german() throws {
    let text = """
      Die Leserin kann das Werkzeug nach dieser Änderung sofort nutzen, und die Liste ist mit einem Befehl zu
      sehen. Der Name ist noch TBD, der daemon wird as needed neu gestartet, as discussed. Choose an
      appropriate hash. Alles works as expected. Das Repository ist unter /Users/ada/projekt zu finden, und
      die Anleitung ist auf https://example.com/anleitung zu lesen.


      """
    let sections = [
      "Purpose / Big Picture", "Context and Orientation", "Plan of Work", "Validation and Acceptance",
    ]
    let body = sections.map { "## \($0)\n\n\(text)" }.joined()
    let plan = try Plan(
      parsing: Array(("# Plan\n\n" + body + "## Milestones\n\n### Milestone 1\n\n" + text).utf8))
    let (findings, isEnglish) = Linter().lint(plan)
    let rules = Set(findings.map(\.rule))
    #expect(!isEnglish)
    #expect(rules.contains("machine-local-path") && rules.contains("external-link"))
    #expect(rules.isDisjoint(with: RuleList.descriptions.filter(\.readsEnglish).map(\.name)))
    // All of them report if the plan is treated as English.
    let english = String(
      repeating: "This is the text of the list, and it is as long as the one that was there.\n\n", count: 40)
    let judged = try Plan(parsing: Array(("# Plan\n\n## Notes\n\n" + english + body).utf8))
    #expect(
      Set(Linter().findings(in: judged).map(\.rule)).isSuperset(of: [
        "placeholder", "vague-phrase", "undefined-jargon",
      ]))
  }

  @Test(
    "the more frequent of two languages decides",
    arguments: [
      ("und und the of", true), ("und und und the of", false), ("und the the word word word word", true),
    ])
  func mixture(words: String, isEnglish: Bool) throws {
    let text = Array(repeating: words, count: 20).joined(separator: " ") + ". The name is TBD."
    #expect(try rules(text, 1).contains("placeholder") == isEnglish)
  }

  @Test("headings in Chinese and Japanese are known sections")
  func headings() throws {
    let plan = try Plan(parsing: Array("# 計画\n\n## 目的\n\n## 進捗\n\n- [ ] A\n\n## 决策日志\n".utf8))
    #expect(
      plan.section(.purpose) != nil && plan.section(.progress) != nil && plan.section(.decisionLog) != nil)
  }
}
