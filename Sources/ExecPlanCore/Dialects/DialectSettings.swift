/// What a configuration says of dialects and headings, for every plan it holds for.
public struct DialectSettings: Sendable {
  /// Dialects that front matter may name besides the built-in ones.
  public var custom: [Dialect] = []
  /// What a plan is read as where neither the command line nor its front matter says.
  public var preferred: DialectRequest = .auto
  /// Why, to follow the dialect's name: "by .execplan.json".
  public var reason = ""
  /// Headings in normal form that serve as known sections in plans of every dialect.
  private var aliases: [[UInt8]: SectionKind] = [:]

  public init() {}

  /// The dialect of that name, built in or not.
  public func named(_ name: String) -> Dialect? {
    custom.first { $0.name == name } ?? Dialect.named(name)
  }

  /// Lets a heading serve as a section; false where it serves as another one already, or is no heading at all.
  public mutating func addAlias(_ heading: String, for kind: SectionKind) -> Bool {
    let name = HeadingName.normalize(heading)
    guard !name.isEmpty, aliases[name, default: kind] == kind else { return false }
    aliases[name] = kind
    return true
  }

  /// The names that only this configuration and `dialect` know. The dialect's own come first.
  func names(with dialect: Dialect?) -> [[UInt8]: SectionKind] {
    guard let dialect, !dialect.names.isEmpty else { return aliases }
    return aliases.merging(dialect.names) { $1 }
  }
}
