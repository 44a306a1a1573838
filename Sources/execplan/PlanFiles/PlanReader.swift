import ExecPlanCore

extension Option {
  static let maxSize = Option(
    name: "max-size", value: ArgumentValue(name: "BYTES"),
    help: "Refuse files larger than BYTES (default: 67108864).")
}

extension Positional {
  static let plan = Positional(
    value: ArgumentValue(name: "PATH", kind: .path), count: .one, help: "A plan, or '-' for standard input.")
}

/// A plan, and the configuration that applies to it.
struct ConfiguredPlan: Sendable {
  let plan: Plan
  let configuration: Configuration
}

/// Why a file was not read as a plan.
enum UnreadPlan: Error, Sendable {
  /// A search found the file, but it is not an ExecPlan.
  case skipped(reason: String)
  case failed(PlanFailure)
  /// The configuration that applies to the file is invalid.
  case unconfigured(ConfigurationError)

  init(_ error: FileError) { self = .failed(PlanFailure(error)) }
}

/// Reads and parses plans for every command that takes paths.
struct PlanReader: Sendable {
  let configurations: ConfigurationStore
  private var files = FileReader.default
  private let dialect: DialectChoice

  static let standardInputName = "<stdin>"

  init(_ arguments: Arguments) throws(Failure) {
    configurations = try ConfigurationStore(arguments)
    dialect = try DialectChoice(arguments, configurations)
    if let limit = try arguments.count(of: .maxSize) { files = FileReader(sizeLimit: limit) }
  }

  /// Reads the first plan that the command line names; `-` is standard input.
  func readNamed(by arguments: Arguments, in context: Context) throws(Failure) -> (plan: Plan, name: String) {
    let path = arguments.positionals.first?.path ?? PlanFinder.standardInput
    do throws(UnreadPlan) {
      if path == PlanFinder.standardInput {
        let name = Self.standardInputName
        return (try readStandardInput(context.input, named: Path(name)).plan, name)
      }
      return (try read(PlanFinder.Candidate(path: path, size: 0, origin: .named)).plan, path.text)
    } catch {
      switch error {
      case .unconfigured(let error): throw Failure(error)
      case .failed(let failure): throw Failure(failure)
      case .skipped(let reason): throw Failure("\(path.text): \(reason)")
      }
    }
  }

  func read(_ candidate: PlanFinder.Candidate) throws(UnreadPlan) -> ConfiguredPlan {
    let path = candidate.path
    let (result, isPlan) =
      switch candidate.origin {
      case .named: (configurations.configuration(for: path), true)
      case .found(let result, let isDeclaredPlan): (result, isDeclaredPlan)
      }
    let configuration = try Self.valid(result)
    let bytes = try rethrowing(as: UnreadPlan.init) { () throws(FileError) in try files.read(path) }
    let plan: Plan
    do throws(PlanFailure) {
      plan = try parse(bytes, from: path, configuration)
    } catch {
      // A file in an old encoding need not be a plan, but a plan with one invalid byte must not be skipped.
      let repaired = Array(String(decoding: bytes, as: UTF8.self).utf8)
      let repairedPlan = try? Plan(parsing: repaired, settings: configuration.settings.dialects)
      if isPlan || repairedPlan?.isExecPlan == true { throw .failed(error) }
      throw .skipped(reason: error.message)
    }
    guard isPlan || plan.isExecPlan else {
      throw .skipped(reason: "not an ExecPlan: it lacks Progress or another living section")
    }
    return ConfiguredPlan(plan: plan, configuration: configuration)
  }

  func readStandardInput(_ input: Input, named name: Path) throws(UnreadPlan) -> ConfiguredPlan {
    let configuration = try Self.valid(configurations.configuration(for: name))
    let bytes = try rethrowing(as: UnreadPlan.init) { () throws(FileError) in
      try files.read(input, named: name)
    }
    let plan = try rethrowing(as: UnreadPlan.failed) { () throws(PlanFailure) in
      try parse(bytes, from: name, configuration)
    }
    return ConfiguredPlan(plan: plan, configuration: configuration)
  }

  private static func valid(_ result: ConfigurationResult) throws(UnreadPlan) -> Configuration {
    try rethrowing(as: UnreadPlan.unconfigured) { () throws(ConfigurationError) in try result.get() }
  }

  private func parse(
    _ bytes: [UInt8], from path: Path, _ configuration: Configuration
  ) throws(PlanFailure) -> Plan {
    let request: DialectRequest
    var settings = configuration.settings.dialects
    do throws(DialectError) {
      request = try dialect.request(for: path, settings)
      if dialect == .auto {
        settings.preferred = try configuration.settings.dialect.request(for: path, settings)
      }
    } catch {
      throw PlanFailure(path: path.text, message: error.message)
    }
    do throws(PlanError) {
      return try Plan(parsing: bytes, dialect: request, settings: settings)
    } catch {
      throw PlanFailure(path: path.text, message: Self.message(for: error))
    }
  }

  private static func message(for error: PlanError) -> String {
    switch error {
    case .notUTF8(let line): "not UTF-8 (line \(line)); save the file as UTF-8"
    case .unknownDialect(let name): DialectError.unknown(name).message
    case .noSkeleton: DialectError.noSkeleton.message
    }
  }
}
