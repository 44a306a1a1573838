/// The dialect to read a plan as.
public enum DialectRequest: Sendable {
  /// Front matter, settings and the plan's own marks decide; see `DialectDetector`.
  case auto
  /// A built-in dialect, by name.
  case named(String)
  /// See `Dialect.custom`.
  case custom(Dialect)
  /// The dialect of a skeleton in the text of a repository's guide.
  case repository(skeletonOf: String)
}

/// The dialects and section aliases of a configuration.
public struct DialectSettings: Sendable {
  /// Dialects that front matter may name in addition to the built-in ones.
  public var custom: [Dialect] = []
  /// The dialect when neither the command line nor the front matter names one.
  public var preferred: DialectRequest = .auto
  /// The reason for the preferred dialect, worded to follow its name: "by .execplan.json".
  public var reason = ""
  /// Headings in normal form that name known sections in plans of every dialect.
  private var aliases: [[UInt8]: SectionKind] = [:]

  public init() {}

  public func named(_ name: String) -> Dialect? {
    custom.first { $0.name == name } ?? Dialect.named(name)
  }

  /// Accepts another heading for a section. Returns false when the heading is empty or an alias of another
  /// section.
  public mutating func addAlias(_ heading: String, for kind: SectionKind) -> Bool {
    let name = HeadingName.normalize(heading)
    guard !name.isEmpty, aliases[name, default: kind] == kind else { return false }
    aliases[name] = kind
    return true
  }

  /// The names that these settings and a dialect add to the known ones; without a dialect, those of every
  /// built-in dialect.
  func names(with dialect: Dialect?) -> [[UInt8]: SectionKind] {
    guard let dialect else { return namesWithBuiltIn }
    return dialect.names.isEmpty ? aliases : aliases.merging(dialect.names) { $1 }
  }

  private var namesWithBuiltIn: [[UInt8]: SectionKind] {
    guard Dialect.builtIn.contains(where: { !$0.names.isEmpty }) else { return aliases }
    return Dialect.builtIn.reduce(aliases) { names, dialect in names.merging(dialect.names) { $1 } }
  }
}
