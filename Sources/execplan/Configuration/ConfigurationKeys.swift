import ExecPlanCore

/// Every key of `.execplan.json`.
enum ConfigurationKeys {
  static let root = ConfigurationSchema.object(
    noun: "key",
    [
      ConfigurationKey("$schema", .string, help: "The JSON Schema of this file, for editors."),
      ConfigurationKey(
        "root", .boolean,
        help: "Has no effect: files in parent folders never apply, only the nearest file does."),
      ConfigurationKey(
        "dialect", .string,
        help: "The dialect of plans if neither the command line nor their front matter sets it: auto, "
          + "repository, a built-in dialect, or a key of 'dialects'."),
      ConfigurationKey(
        "plans", .strings,
        help: "Markdown files and folders, in .gitignore syntax, that a directory search treats as "
          + "plans regardless of their contents."),
      ConfigurationKey(
        "exclude", .strings, help: "Files and folders, in .gitignore syntax, that a directory search skips."),
      ConfigurationKey(
        "rules", .object(noun: "rule or group", rules),
        help: "Levels and options of rules. A rule without a level has that of its group, or "
          + "else that of 'all'."),
      ConfigurationKey("dialects", .map(dialect), help: "Dialects derived from others, by name."),
      ConfigurationKey(
        "failOn", .word(noun: "level", FailureThreshold.names),
        help: "The lowest severity that fails a run."),
    ])

  static let levels = Severity.allCases.sorted(by: >).map(\.rawValue) + ["off"]

  private static let level = ConfigurationSchema.word(noun: "level", levels)
  private static let levelKey = ConfigurationKey("level", level, help: "The severity of findings, or off.")

  private static var rules: [ConfigurationKey] {
    let groups = [RuleSelection.all] + RuleGroup.allCases.map(\.rawValue)
    return groups.map { ConfigurationKey($0, plain, help: "") }
      + RuleList.descriptions.map { ConfigurationKey($0.name, schema(of: $0), help: $0.summary) }
  }

  private static func schema(of rule: RuleDescription) -> ConfigurationSchema {
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
        "extra", .strings,
        help: "Additional phrases or terms to find. A phrase in capitals matches capitals only."),
      ConfigurationKey("removed", .strings, help: "Built-in phrases or terms not to report."),
    ])

  private static let withAliases = setting(
    name: "headingSetting",
    [
      ConfigurationKey(
        "aliases", aliases,
        help: "Additional headings of known sections in every dialect, by the section's heading or name.")
    ])

  private static let aliases = ConfigurationSchema.map(.strings)

  private static func setting(name: String, _ options: [ConfigurationKey]) -> ConfigurationSchema {
    .shared(name: name, .either(level, .object(noun: "option", [levelKey] + options)))
  }

  private static let requirement = ConfigurationSchema.word(
    noun: "requirement", RequirementLevel.allCases.map(\.rawValue))

  private static let dialect = ConfigurationSchema.object(
    noun: "key",
    [
      ConfigurationKey(
        "extends", .word(noun: "dialect", ["repository"] + Dialect.builtIn.map(\.name)),
        help: "The dialect to derive from.", isRequired: true),
      ConfigurationKey("sections", .object(noun: "key", sections), help: "Changes to the sections."),
      ConfigurationKey(
        "aliases", aliases,
        help: "Additional headings of the dialect's sections, by the section's heading or name."),
      ConfigurationKey(
        "timestamps", .word(noun: "timestamp form", Timestamp.Form.allCases.map(\.rawValue)),
        help: "The format of timestamps in Progress: (2025-01-20 13:00Z), or 2025-01-20T13:00:00Z."),
    ])

  private static let sections = [
    ConfigurationKey("drop", .strings, help: "Sections to remove. The living sections cannot be removed."),
    ConfigurationKey("rename", .map(.string), help: "New headings of sections, by their old headings."),
    ConfigurationKey("add", .list(.object(noun: "key", addedSection)), help: "Sections to add."),
    ConfigurationKey("require", .map(requirement), help: "How strongly sections are required, by heading."),
    ConfigurationKey("order", .strings, help: "The sections that come first, in order. The others follow."),
  ]

  private static let addedSection = [
    ConfigurationKey("heading", .string, help: "The heading, without its '##'.", isRequired: true),
    ConfigurationKey("requirement", requirement, help: "The default is must."),
    ConfigurationKey(
      "after", .string, help: "The section to insert the new one after. By default, it comes last."),
  ]
}
