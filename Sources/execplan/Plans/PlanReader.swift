import ExecPlanCore

extension Option {
  static let maxSize = Option(
    name: "max-size", value: Value(name: "BYTES"), help: "Refuse files larger than this (default: 67108864).")
}

extension Positional {
  static let plan = Positional(
    value: Value(name: "PATH", kind: .path), count: .one, help: "A plan, or '-' for standard input.")
}

/// Reads and parses plans: what every command that takes paths does first.
struct PlanReader: Sendable {
  let configurations: ConfigurationStore
  private var files = FileReader.usual
  private let dialect: DialectChoice

  /// What `-` is called in reports.
  static let standardInputName = "<stdin>"

  init(_ arguments: Arguments) throws(Failure) {
    configurations = try ConfigurationStore(arguments)
    dialect = try DialectChoice(arguments, configurations)
    if let limit = try arguments.count(of: .maxSize) { files = FileReader(sizeLimit: limit) }
  }

  func read(_ path: Path, _ configuration: Configuration) throws(PlanFailure) -> Plan {
    let bytes = try rethrowing(as: PlanFailure.init) { () throws(FileError) in try files.read(path) }
    return try parse(bytes, from: path, configuration)
  }

  func readStandardInput(
    _ input: Input, named name: Path, _ configuration: Configuration
  ) throws(PlanFailure) -> Plan {
    let bytes = try rethrowing(as: PlanFailure.init) { () throws(FileError) in
      try files.read(input, named: name)
    }
    return try parse(bytes, from: name, configuration)
  }

  /// Reads the one plan that a command line names first, which may be `-`.
  func readNamed(by arguments: Arguments, in context: Context) throws(Failure) -> (plan: Plan, name: String) {
    let path = arguments.positionals.first?.path ?? PlanFinder.standardInput
    let configuration = try configurations.required(for: path)
    return try rethrowing(as: Failure.init) { () throws(PlanFailure) in
      if path == PlanFinder.standardInput {
        let name = Path(Self.standardInputName)
        return (try readStandardInput(context.input, named: name, configuration), name.text)
      }
      return (try read(path, configuration), path.text)
    }
  }

  /// A file that a directory search brought up: a plan, or the reason it is none.
  func readFound(_ path: Path, _ configuration: Configuration) throws(PlanFailure) -> Found {
    let bytes = try rethrowing(as: PlanFailure.init) { () throws(FileError) in try files.read(path) }
    do throws(PlanFailure) {
      let plan = try parse(bytes, from: path, configuration)
      return plan.isExecPlan
        ? .plan(plan) : .passedOver("no ExecPlan: it lacks Progress or another living section")
    } catch {
      // Old text in another encoding is nobody's plan, but a plan with one bad byte must not slip through.
      let repaired = Array(String(decoding: bytes, as: UTF8.self).utf8)
      let settings = configuration.settings.dialects
      if let plan = try? Plan(parsing: repaired, settings: settings), plan.isExecPlan { throw error }
      return .passedOver("not UTF-8")
    }
  }

  enum Found {
    case plan(Plan)
    case passedOver(String)
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
