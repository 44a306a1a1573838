import Foundation
import TestSupport
import Testing

/// The fixtures and the texts kept from fuzzing have every property that `.ci/fuzz` checks.
@Suite struct ReplayTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let target: FuzzTarget
    let name: String

    var testDescription: String { "\(target.rawValue): \(name)" }
  }

  /// A text that crashed one target is replayed for all of them.
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

  @Test("texts are replayed") func exist() { #expect(Self.cases.count > 100) }

  @Test("every property holds", arguments: cases)
  func properties(of input: Case) throws {
    let bytes = Array(try Data(contentsOf: fixtures.appendingPathComponent(input.name)))
    #expect(input.target.violations(in: bytes, thoroughly: true) == [])
  }
}
