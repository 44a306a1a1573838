import Foundation
import TestSupport

@testable import execplan

/// The result of a run within this process.
struct ToolRun {
  let status: ExitCode
  let output: String
  let errors: String

  /// Standard output, decoded as JSON.
  var json: Any {
    get throws { try JSONSerialization.jsonObject(with: Data(output.utf8)) }
  }

  /// Converts keys: `end_line` to `endLine`.
  func decoded<Value: Decodable>(as type: Value.Type) throws -> Value {
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    return try decoder.decode(type, from: Data(output.utf8))
  }
}

/// Runs the tool within this process.
func execplan(
  _ words: String..., input: String = "", environment: [String: String] = [:],
  clock: Int = 1_737_378_000
) -> ToolRun {
  execplan(
    words: words.map { Argument($0) }, input: Array(input.utf8), environment: environment, clock: clock)
}

func execplan(
  words: [Argument], input: [UInt8] = [], environment: [String: String] = [:], clock: Int = 1_737_378_000
) -> ToolRun {
  let output = Output()
  let errors = Output()
  let context = Context(
    input: .bytes(input), output: output, errors: errors, environment: Environment(environment),
    clock: UTCTime(secondsSinceEpoch: clock))
  let status = CommandLineTool.run(words, in: context)
  return ToolRun(
    status: status, output: String(decoding: output.bytes, as: UTF8.self),
    errors: String(decoding: errors.bytes, as: UTF8.self))
}

/// Plans to run on.
enum Sample {
  /// Has one `placeholder` and one `vague-phrase`.
  static let flawed = """
    # Add JWT auth

    ## Progress

    - [x] (2025-01-20 13:00Z) Wrote the token verifier
    - [ ] Route tests (completed: happy path; remaining: expiry)
    - [ ] Refresh endpoint

    ## Decision Log

    - Decision: sign with RS256.

    ## Plan of Work

    The token format is still TBD.
    Add tests as needed.

    """

  static let clean = flawed.replacingOccurrences(of: "still TBD", with: "JWT")
    .replacingOccurrences(of: "as needed", with: "for expiry")

  /// Selects the rules that the samples are written for, so that no other rule affects a test.
  static let rules = "--select=placeholder,vague-phrase"
}
