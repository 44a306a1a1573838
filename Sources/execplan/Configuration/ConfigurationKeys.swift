import ExecPlanCore

/// Every key of `.execplan.json`.
enum ConfigurationKeys {
  static let root = ConfigurationShape.object(
    noun: "key",
    [
      ConfigurationKey(
        name: "$schema", shape: .text, help: "Where editors find the description of this file."),
      ConfigurationKey(
        name: "root", shape: .flag,
        help:
          "Ends the search for further files above. The nearest file alone holds, so this says what is so."),
      ConfigurationKey(
        name: "dialect", shape: .text,
        help:
          "What plans are read as where neither the command line nor their front matter says: auto, repository, "
          + "a built-in dialect, or one of 'dialects'."),
      ConfigurationKey(
        name: "plans", shape: .texts,
        help:
          "Markdown files and folders, written as in .gitignore, that a directory search takes for plans whatever "
          + "they hold."),
      ConfigurationKey(
        name: "exclude", shape: .texts,
        help: "Files and folders, written as in .gitignore, that a directory search leaves out."),
      ConfigurationKey(
        name: "rules", shape: .object(noun: "rule or group", rules),
        help:
          "Levels and options of rules. A group's level holds for its rules without one, that of 'all' for the "
          + "rest."),
      ConfigurationKey(
        name: "dialects", shape: .map(dialect), help: "Dialects made from others, by name."),
      ConfigurationKey(
        name: "failOn", shape: .word(noun: "level", FailureThreshold.names),
        help: "The least severity that fails a run."),
    ])

  static let levels = Severity.allCases.sorted(by: >).map(\.rawValue) + ["off"]
  static let dialectNames = ["auto", "repository"] + Dialect.builtIn.map(\.name)

  private static let level = ConfigurationShape.word(noun: "level", levels)
  private static let levelKey = ConfigurationKey(
    name: "level", shape: level, help: "How much a finding weighs.")

  private static var rules: [ConfigurationKey] {
    let groups = [RuleSelection.all] + RuleGroup.allCases.map(\.rawValue)
    return groups.map { ConfigurationKey(name: $0, shape: plain, help: "") }
      + RuleList.descriptions.map {
        ConfigurationKey(name: $0.name, shape: shape(of: $0), help: $0.summary)
      }
  }

  private static func shape(of rule: RuleDescription) -> ConfigurationShape {
    switch rule.extensibleList {
    case .phrases: withPhrases
    case .headings: withAliases
    case nil: plain
    }
  }

  private static let plain = setting(name: "setting", [])

  private static let withPhrases = setting(
    name: "wordSetting",
    [
      ConfigurationKey(
        name: "extra", shape: .texts,
        help:
          "Phrases, or for undefined-jargon terms, to find as well. One in capitals counts in capitals only."),
      ConfigurationKey(
        name: "removed", shape: .texts, help: "Phrases or terms of the rule's own to let pass."),
    ])

  private static let withAliases = setting(
    name: "headingSetting",
    [
      ConfigurationKey(
        name: "aliases", shape: aliases,
        help:
          "Further headings of known sections, by the section's heading or name, in plans of every dialect.")
    ])

  private static let aliases = ConfigurationShape.map(.texts)

  private static func setting(name: String, _ options: [ConfigurationKey]) -> ConfigurationShape {
    .shared(name: name, .either(level, .object(noun: "option", [levelKey] + options)))
  }

  private static let requirement = ConfigurationShape.word(
    noun: "requirement", RequirementLevel.allCases.map(\.rawValue))

  private static let dialect = ConfigurationShape.object(
    noun: "key",
    [
      ConfigurationKey(
        name: "extends", shape: .word(noun: "dialect", ["repository"] + Dialect.builtIn.map(\.name)),
        help: "The dialect it is made from.", isRequired: true),
      ConfigurationKey(
        name: "sections", shape: .object(noun: "key", sections), help: "What becomes of its sections."),
      ConfigurationKey(
        name: "aliases", shape: aliases,
        help: "Further headings of its sections, by the section's heading or name."),
      ConfigurationKey(
        name: "timestamps", shape: .word(noun: "timestamp form", Timestamp.Form.allCases.map(\.rawValue)),
        help: "How Progress items are timestamped: (2025-01-20 13:00Z), or 2025-01-20T13:00:00Z."),
    ])

  private static let sections: [ConfigurationKey] = [
    ConfigurationKey(
      name: "drop", shape: .texts, help: "Sections to do without. The living sections cannot be dropped."),
    ConfigurationKey(name: "rename", shape: .map(.text), help: "New headings, by the old ones."),
    ConfigurationKey(
      name: "add",
      shape: .list(
        .object(
          noun: "key",
          [
            ConfigurationKey(
              name: "heading", shape: .text, help: "The heading, without its '##'.", isRequired: true),
            ConfigurationKey(name: "requirement", shape: requirement, help: "Without it: must."),
            ConfigurationKey(
              name: "after", shape: .text, help: "The section it follows; without it, it comes last."),
          ])),
      help: "Further sections."),
    ConfigurationKey(
      name: "require", shape: .map(requirement), help: "How much its sections matter, by heading."),
    ConfigurationKey(
      name: "order", shape: .texts, help: "The sections that come first, in this order; the others follow."),
  ]
}
