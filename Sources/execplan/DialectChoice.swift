import ExecPlanCore

/// What `--dialect` asks for.
enum DialectChoice: Sendable {
  case auto
  case named(String)
  /// The skeleton in the guide of each plan's repository.
  case repository

  static var names: [String] { ["auto", "repository"] + Dialect.builtIn.map(\.name) }

  init(_ arguments: Arguments) {
    switch arguments.value(of: .dialect)?.text {
    case nil, "auto": self = .auto
    case "repository": self = .repository
    case let name?: self = .named(name)
    }
  }

  /// What the library is asked for, with the guide read from around the plan where it is needed.
  func request(for plan: Path) throws(DialectError) -> DialectRequest {
    switch self {
    case .auto: .auto
    case .named(let name): .named(name)
    case .repository: .repository(skeletonOf: try Self.guideText(around: plan))
    }
  }

  /// The text of the nearest PLANS.md.
  static func guideText(around plan: Path) throws(DialectError) -> String {
    guard let guide = Repository(around: plan.parent).guide else { throw .noGuide }
    do throws(FileError) {
      return String(decoding: try FileReader.usual.read(guide.path), as: UTF8.self)
    } catch {
      throw .unreadableGuide(error)
    }
  }
}

/// Why the dialect that was asked for cannot be had.
enum DialectError: Error, Equatable {
  case unknown(String)
  case noGuide
  case noSkeleton
  case unreadableGuide(FileError)

  var message: String {
    switch self {
    case .unknown(let name):
      "unknown dialect '\(name)'; use one of: \(DialectChoice.names.joined(separator: ", "))"
    case .noGuide:
      "the repository has no PLANS.md to read the dialect from; add one, or name another --dialect"
    case .noSkeleton:
      "PLANS.md holds no skeleton, a code block with a Progress heading; add one, or name another --dialect"
    case .unreadableGuide(let error):
      error.message
    }
  }
}
