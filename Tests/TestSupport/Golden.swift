import Foundation

/// The folder of fixtures at the top of the package.
package let fixtures = packageRoot.appendingPathComponent("Fixtures")

/// The top of the package.
package let packageRoot = URL(fileURLWithPath: #filePath)
  .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

/// A file under Fixtures that holds what a text must be.
///
/// This target is no test target, so it cannot fail a test itself: it says what differs, and the test expects that
/// to be nil. With EXECPLAN_RECORD=1 the file is written anew, and that too is said, so that no run passes on what it
/// has recorded itself.
package struct Golden {
  private let name: String

  package init(_ name: String) { self.name = name }

  package var bytes: Data {
    get throws { try Data(contentsOf: fixtures.appendingPathComponent(name)) }
  }

  package func difference(from text: String) throws -> String? {
    let file = fixtures.appendingPathComponent(name)
    if ProcessInfo.processInfo.environment["EXECPLAN_RECORD"] == "1" {
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
      return "recorded Fixtures/\(name); run again without EXECPLAN_RECORD"
    }
    guard text != (try? String(contentsOf: file, encoding: .utf8)) else { return nil }
    return "Fixtures/\(name) differs; EXECPLAN_RECORD=1 swift test records it anew. Got:\n\(text)"
  }
}
