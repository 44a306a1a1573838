import ExecPlanCore

/// The dialect that `--dialect` or a configuration sets.
enum DialectChoice: Sendable, Equatable {
  case auto
  case named(String)
  /// The dialect of the skeleton in the guide of each plan's repository.
  case repository

  static var names: [String] { ["auto", "repository"] + Dialect.builtIn.map(\.name) }

  init(_ name: String) {
    switch name {
    case "auto": self = .auto
    case "repository": self = .repository
    case let name: self = .named(name)
    }
  }

  /// The corresponding request for `Plan`. Reads the guide near the plan if needed.
  func request(for plan: Path, _ settings: DialectSettings) throws(DialectError) -> DialectRequest {
    switch self {
    case .auto: return .auto
    case .named(let name):
      guard let dialect = settings.named(name) else {
        throw .unknown(name, known: Self.names + settings.custom.map(\.name))
      }
      return .custom(dialect)
    case .repository: return .repository(skeletonOf: try Self.guideText(around: plan))
    }
  }

  /// The dialect of a new plan.
  func dialect(for plan: Path, _ settings: DialectSettings) throws(DialectError) -> Dialect {
    switch try request(for: plan, settings) {
    case .custom(let dialect): return dialect
    case .repository(let guide):
      guard let dialect = Dialect.repository(skeletonOf: guide) else { throw .noSkeleton }
      return dialect
    case .auto, .named:
      guard let dialect = Dialect.builtIn.first else { throw .unknown("") }
      return dialect
    }
  }

  /// The text of the nearest PLANS.md.
  static func guideText(around plan: Path) throws(DialectError) -> String {
    guard let guide = Repository(around: plan.parent).guide else { throw .noGuide }
    if Repository.leadsAway(guide.path) { throw .guideElsewhere(guide.name) }
    let bytes = try rethrowing(as: DialectError.unreadableGuide) { () throws(FileError) in
      try FileReader.default.read(guide.path)
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

extension Failure {
  init(_ error: DialectError) { self.init(error.message) }
}

/// Why a dialect is not available.
enum DialectError: Error, Equatable {
  case unknown(String, known: [String] = DialectChoice.names)
  case noGuide
  case noSkeleton
  /// The guide of this name is a link out of the repository.
  case guideElsewhere(String)
  case unreadableGuide(FileError)

  var message: String {
    switch self {
    case .unknown(let name, let known):
      "unknown dialect '\(name)'; "
        + (nearestName(to: name, among: known).map { "did you mean '\($0)'?" }
          ?? "use one of: \(known.joined(separator: ", "))")
    case .noGuide:
      "the repository has no PLANS.md to read the dialect from; add one, or use another --dialect"
    case .noSkeleton:
      "PLANS.md has no skeleton, a code block with a Progress heading; add one, or use another --dialect"
    case .guideElsewhere(let name):
      "\(name) is a link out of the repository, which is not followed; replace it with the file"
    case .unreadableGuide(let error): error.message
    }
  }
}
