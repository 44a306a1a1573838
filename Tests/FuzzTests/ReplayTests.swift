import Foundation
import TestSupport
import Testing

/// The texts that fuzzing has kept, and the fixtures, hold what the fuzzer checks. `.ci/fuzz` finds more of them.
@Suite struct ReplayTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let target: FuzzTarget
    let name: String

    var testDescription: String { "\(target.rawValue): \(name)" }
  }

  /// Whatever a target has crashed on is kept for all of them.
  static let cases = FuzzTarget.allCases.flatMap { target in
    let kept = FuzzTarget.allCases.flatMap { files(in: "fuzz/\($0.rawValue)") }
    let seeds =
      target == .configuration ? files(in: "configuration") : files(in: "valid") + files(in: "invalid")
    return (kept + seeds).map { Case(target: target, name: $0) }
  }

  private static func files(in folder: String) -> [String] {
    let path = fixtures.appendingPathComponent(folder).path
    let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
    return names.sorted().filter { !$0.hasPrefix(".") }.map { "\(folder)/\($0)" }
  }

  @Test("there are texts to replay") func exist() { #expect(Self.cases.count > 100) }

  @Test("every property holds", arguments: cases)
  func properties(of input: Case) throws {
    let bytes = Array(try Data(contentsOf: fixtures.appendingPathComponent(input.name)))
    #expect(input.target.violations(in: bytes, thoroughly: true) == [])
  }
}
