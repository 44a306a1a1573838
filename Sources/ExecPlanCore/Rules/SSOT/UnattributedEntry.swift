enum UnattributedEntry: Rule {
  static let description = RuleDescription(
    name: "unattributed-entry", group: .ssot, severity: nil,
    summary: "An entry of Progress or Decision Log does not name its author.",
    rationale: """
      When several agents and people work on one plan, each entry names its author, so that questions reach \
      somebody who can answer them. The ssot dialect asks for an author in every log entry.
      """,
    passing: [
      Example("- [x] 2025-01-20T13:00:00Z - Wrote the test (Author: Ada)", in: .progress, dialect: "ssot"),
      Example(
        "- 2025-01-20T13:00:00Z - Print paths\n  - Rationale: Tools.\n  - Author: Ada", in: .decisionLog,
        dialect: "ssot"),
    ],
    failing: [
      Example("- ↓[x] 2025-01-20T13:00:00Z - Wrote the test", in: .progress, dialect: "ssot"),
      Example(
        "- ↓2025-01-20T13:00:00Z - Print paths\n  - Rationale: Tools read them.", in: .decisionLog,
        dialect: "ssot"),
    ])

  private static let keywords = EntryKeywords().labels(
    "author, date/author, by, owner, decided by", show: .author)

  static func check(_ context: inout RuleContext) {
    if let progress = context.plan.progress {
      for index in progress.items.indices
      where progress.items[index].timestamp != nil && progress.author(of: index) == nil {
        context.report(
          at: progress.items[index].boxRange, "this item does not name its author: add \"(Author: …)\"")
      }
    }
    var text = EntryText()
    for entry in context.plan.decisions {
      text.read(entry, in: context.plan)
      let isSigned = keywords.traits(in: text, until: .author) == .author || text.hasAuthor
      if isSigned || text.saysNone || context.touchesClaim(entry.range) { continue }
      context.report(at: entry.range, "this decision does not name its author: add \"Author: …\"")
    }
  }
}

extension EntryTraits {
  fileprivate static let author = EntryTraits(rawValue: 1)
}
