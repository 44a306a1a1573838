import Foundation
import Testing

/// The folder of fixtures at the top of the package.
public let fixtures = URL(fileURLWithPath: #filePath)
  .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
  .appendingPathComponent("Fixtures")

/// Expects a text to be what the golden file holds. With EXECPLAN_RECORD=1 the file is written anew, and
/// the test fails all the same, so that no run passes on what it has recorded itself.
public func expectGolden(
  _ text: String, _ name: String, sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let file = fixtures.appendingPathComponent(name)
  if ProcessInfo.processInfo.environment["EXECPLAN_RECORD"] == "1" {
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
    Issue.record("recorded \(name); run again without EXECPLAN_RECORD", sourceLocation: sourceLocation)
    return
  }
  let golden = try? String(contentsOf: file, encoding: .utf8)
  #expect(
    text == golden, "Fixtures/\(name) differs; EXECPLAN_RECORD=1 swift test records it anew",
    sourceLocation: sourceLocation)
}
