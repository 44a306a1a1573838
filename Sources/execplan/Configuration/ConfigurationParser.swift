import ExecPlanCore

/// Parses the text of a configuration into settings, and collects every problem in it.
struct ConfigurationParser {
  /// The name of the file, for messages that explain the choice of a dialect.
  private let name: String
  /// Reads the text of the repository's guide, for a dialect that extends `repository`.
  private let guide: () -> Result<String, DialectError>

  private(set) var problems: [ConfigurationProblem] = []
  private var settings = Configuration.Settings()
  /// Dialects with problems. References to them are not reported as unknown.
  private var invalidDialects: Set<String> = []

  init(name: String, guide: @escaping () -> Result<String, DialectError>) {
    self.name = name
    self.guide = guide
  }

  mutating func parse(_ bytes: [UInt8]) -> Configuration.Settings {
    let root: JSON5
    do throws(JSON5Error) {
      root = try JSON5Parser.parse(bytes)
    } catch {
      problems = [ConfigurationProblem(error)]
      return settings
    }
    problems = ConfigurationKeys.root.problems(in: root)
    settings.dialects.reason = "by \(name)"
    parseRules(root["rules"])
    for member in root["dialects"]?.members ?? [] { parseDialect(member) }
    parseDialectChoice(root["dialect"])
    settings.failOn = root["failOn"]?.string.flatMap { FailureThreshold.Level($0) }
    settings.plans = parseGlobs(root["plans"])
    settings.exclude = parseGlobs(root["exclude"])
    return settings
  }

  private mutating func parseDialectChoice(_ value: JSON5?) {
    guard let value, let name = value.string, !invalidDialects.contains(name) else { return }
    let names = DialectChoice.names + settings.dialects.custom.map(\.name)
    if !names.contains(name) { problems.append(.unknown("dialect", name, at: value.range, among: names)) }
    settings.dialect = DialectChoice(name)
  }

  private mutating func parseDialect(_ member: JSON5.Member) {
    if DialectChoice.names.contains(member.name) || !Self.isName(member.name) {
      problems.append(
        ConfigurationProblem(
          at: member.range,
          "'\(member.name)' cannot name a dialect; use letters, digits, '-' and '_', but none of: "
            + DialectChoice.names.joined(separator: ", ")))
      return
    }
    var parser = CustomDialectParser(name: member.name)
    let dialect = baseDialect(of: member.value).map { parser.parse(member.value, extending: $0) }
    problems += parser.problems
    if let dialect { settings.dialects.custom.append(dialect) } else { invalidDialects.insert(member.name) }
  }

  /// Whether front matter and command lines can hold the name without quotes.
  private static func isName(_ name: String) -> Bool {
    !name.isEmpty && !name.hasPrefix("-")
      && name.unicodeScalars.allSatisfy {
        $0 == "-" || $0 == "_" || $0.properties.isAlphabetic || ("0"..."9") ~= $0
      }
  }

  private mutating func baseDialect(of value: JSON5) -> Dialect? {
    guard let extended = value["extends"], let name = extended.string else { return nil }
    guard name == "repository" else { return Dialect.named(name) }
    switch guide() {
    case .success(let text):
      if let dialect = Dialect.repository(skeletonOf: text) { return dialect }
      problems.append(ConfigurationProblem(at: extended.range, DialectError.noSkeleton.message))
    case .failure(let error): problems.append(ConfigurationProblem(at: extended.range, error.message))
    }
    return nil
  }

  private mutating func parseGlobs(_ value: JSON5?) -> [IgnoreFile.Pattern] {
    (value?.elements ?? []).compactMap { element in
      guard let text = element.string else { return nil }
      if let pattern = IgnoreFile.Pattern(text.utf8) { return pattern }
      problems.append(
        ConfigurationProblem(at: element.range, "the pattern '\(text)' matches nothing; change or remove it"))
      return nil
    }
  }

  private mutating func parseRules(_ value: JSON5?) {
    var parser = RuleSettingsParser()
    parser.parse(value?.members ?? [], into: &settings)
    problems += parser.problems
  }
}
