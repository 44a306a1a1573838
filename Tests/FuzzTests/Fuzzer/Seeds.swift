import TestSupport

@testable import ExecPlanCore

extension FuzzTarget {
  /// Small texts to start from, in addition to the fixtures: examples of rules and of the parser's tests.
  var seeds: [String] {
    switch self {
    case .blocks: SampleTexts.all
    case .configuration: Self.configurations
    case .prose: Self.examples + SampleTexts.all
    case .linter, .progress: Self.examples + Dialect.builtIn.map(\.skeleton)
    case .suppressions: Self.suppressed
    }
  }

  private static let examples = RuleList.descriptions.flatMap { rule in
    (rule.passing + rule.failing).map { $0.text.replacing("↓", with: "") }
  }

  private static let suppressed = RuleList.descriptions.flatMap { rule in
    rule.failing.flatMap { example in
      let text = example.text.replacing("↓", with: "")
      return [
        "<!-- execplan-disable-file \(rule.name) -->\n\n\(text)",
        "<!-- execplan-disable \(rule.group.rawValue) -- why -->\n\n\(text)\n\n<!-- execplan-enable all -->",
        "\(text) <!-- execplan-disable-line \(rule.name), all -->\n",
        "# Title\n<!-- execplan-disable-next-line \(rule.name) -->\n\(text)",
      ]
    }
  }

  private static let configurations =
    RuleList.descriptions.map { "{rules: {\"\($0.name)\": {level: \"note\"}}}" }
    + RuleList.descriptions.filter { $0.extensibleList == .phrases }
    .map { "{rules: {'\($0.name)': {extra: ['asap'], removed: ['tbd', 'as needed']}}}" }
    + [
      "", "{}",
      #"{"root": true, "failOn": "note", // why"# + "\n"
        + #" "exclude": ["a/**/b?[!c-e].md", "!x\\u00e9/"],}"#,
      "{dialect: 'acme', dialects: {acme: {extends: 'ssot', "
        + "sections: {order: ['Progress', 'Decision Log']}}}}",
      "{dialects: {b: {extends: 'repository', aliases: {Progress: ['Steps']}, "
        + "timestamps: 'parenthesised'}}, /* c */}",
      #"{"plans": ["\ud83d\ude42\n\t\/*.md"], "rules": {"missing-section": {"aliases": {"Progress": []}}}}"#,
    ]
}
