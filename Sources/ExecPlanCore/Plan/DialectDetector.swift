/// Determines the dialect of a plan.
enum DialectDetector {
  /// The requested dialect; nil when the plan's own marks decide. The command line takes precedence over the
  /// plan's front matter, and front matter over the configuration.
  static func requested(
    _ request: DialectRequest, _ frontMatter: FrontMatter, _ settings: DialectSettings
  ) throws(PlanError) -> (dialect: Dialect, reason: DialectReason)? {
    if let dialect = try dialect(request) { return (dialect, .requested) }
    if let name = frontMatter.dialect, let dialect = settings.named(name) { return (dialect, .frontMatter) }
    return try dialect(settings.preferred).map { ($0, .settings(settings.reason)) }
  }

  private static func dialect(_ request: DialectRequest) throws(PlanError) -> Dialect? {
    switch request {
    case .auto: return nil
    case .custom(let dialect): return dialect
    case .named(let name):
      guard let dialect = Dialect.named(name) else { throw .unknownDialect(name) }
      return dialect
    case .repository(let guide):
      guard let dialect = Dialect.repository(skeletonOf: guide) else { throw .noSkeleton }
      return dialect
    }
  }

  /// The dialect with the most marks in a plan, at least two; codex when none qualifies or two tie.
  static func detect(_ evidence: DialectEvidence) -> (dialect: Dialect, reason: DialectReason) {
    var best: (dialect: Dialect, marks: [DialectMark]) = (.codex, [])
    var isTied = false
    for dialect in Dialect.builtIn {
      let marks = dialect.marks(in: evidence)
      if marks.count == best.marks.count { isTied = true }
      if marks.count > best.marks.count { (best, isTied) = ((dialect, marks), false) }
    }
    guard best.marks.count >= Dialect.decisiveCount, !isTied else { return (.codex, .default) }
    return (best.dialect, .marks(best.marks))
  }
}

/// Why a plan has its dialect.
enum DialectReason: Sendable {
  case requested, frontMatter, `default`
  /// The text of `DialectSettings.reason`.
  case settings(String)
  case marks([DialectMark])

  /// Follows the dialect's name in a sentence.
  var text: String {
    switch self {
    case .requested: "as requested"
    case .frontMatter: "by its front matter"
    case .default: "by default"
    case .settings(let reason): reason
    case .marks(let marks): "by its " + marks.map(\.name).joined(separator: ", ")
    }
  }
}
