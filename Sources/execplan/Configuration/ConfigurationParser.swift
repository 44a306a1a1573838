import ExecPlanCore

/// Turns the text of a configuration into settings, and tells every mistake in it.
struct ConfigurationParser {
  /// What the file is called, for the reason of a dialect.
  let name: String
  /// The text of the repository's guide, read when a dialect is made from it.
  let guide: () -> Result<String, DialectError>

  private(set) var mistakes: [ConfigurationMistake] = []
  private var settings = Configuration.Settings()

  init(name: String, guide: @escaping () -> Result<String, DialectError>) {
    self.name = name
    self.guide = guide
  }

  mutating func read(_ bytes: [UInt8]) -> Configuration.Settings {
    let root: JSON5
    do throws(JSON5Error) {
      root = try JSON5Parser.read(bytes)
    } catch {
      mistakes = [ConfigurationMistake(error)]
      return settings
    }
    var check = ShapeCheck()
    check.check(root, ConfigurationKeys.root)
    mistakes = check.mistakes
    settings.dialects.reason = "by \(name)"
    readRules(root["rules"])
    for member in root["dialects"]?.members ?? [] { readDialect(member) }
    readDialectChoice(root["dialect"])
    settings.failOn = root["failOn"]?.string.flatMap { FailureThreshold.Level($0) }
    settings.plans = globs(root["plans"])
    settings.exclude = globs(root["exclude"])
    return settings
  }

  private mutating func readDialectChoice(_ value: JSON5?) {
    guard let value, let wanted = value.string else { return }
    let names = ConfigurationKeys.dialectNames + settings.dialects.custom.map(\.name)
    if !names.contains(wanted) {
      // One that is there and has a mistake of its own is told of once.
      if brokenDialects.contains(wanted) { return }
      mistakes.append(.unknown("dialect", wanted, at: value.range, among: names))
    }
    settings.dialect = DialectChoice(wanted)
  }

  private var brokenDialects: Set<String> = []

  private mutating func readDialect(_ member: JSON5.Member) {
    if ConfigurationKeys.dialectNames.contains(member.name) || !Self.isName(member.name) {
      mistakes.append(
        ConfigurationMistake(
          at: member.range,
          "'\(member.name)' cannot name a dialect; take letters, digits and '-', and none of: "
            + ConfigurationKeys.dialectNames.joined(separator: ", ")))
      return
    }
    var reader = CustomDialectParser(name: member.name)
    let dialect = base(of: member.value).map { reader.read(member.value, extending: $0) }
    mistakes += reader.mistakes
    if let dialect { settings.dialects.custom.append(dialect) } else { brokenDialects.insert(member.name) }
  }

  /// A name that front matter and a command line can hold without quotes.
  private static func isName(_ name: String) -> Bool {
    !name.isEmpty && !name.hasPrefix("-")
      && name.unicodeScalars.allSatisfy {
        $0 == "-" || $0 == "_" || $0.properties.isAlphabetic || ("0"..."9") ~= $0
      }
  }

  private mutating func base(of value: JSON5) -> Dialect? {
    guard let extended = value["extends"], let name = extended.string else { return nil }
    guard name == "repository" else { return Dialect.named(name) }
    switch guide() {
    case .success(let text):
      if let dialect = Dialect.repository(skeletonOf: text) { return dialect }
      mistakes.append(ConfigurationMistake(at: extended.range, DialectError.noSkeleton.message))
    case .failure(let error):
      mistakes.append(ConfigurationMistake(at: extended.range, error.message))
    }
    return nil
  }

  private mutating func globs(_ value: JSON5?) -> [IgnoreFile.Rule] {
    (value?.elements ?? []).compactMap { element in
      guard let text = element.string else { return nil }
      if let rule = IgnoreFile.Rule(text.utf8) { return rule }
      mistakes.append(
        ConfigurationMistake(at: element.range, "'\(text)' matches nothing; give a pattern, or take it out"))
      return nil
    }
  }

  private mutating func readRules(_ value: JSON5?) {
    var reader = RuleSettingsParser()
    reader.read(value?.members ?? [], into: &settings)
    mistakes += reader.mistakes
  }
}
