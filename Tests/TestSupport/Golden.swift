import Foundation

package let fixtures = packageRoot.appendingPathComponent("Fixtures")

package let packageRoot = URL(fileURLWithPath: #filePath)
  .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

/// A file under Fixtures that holds the expected text.
///
/// EXECPLAN_RECORD=1 rewrites the file, which counts as a difference, so that no recording run passes.
package struct Golden {
  private let name: String

  package init(_ name: String) { self.name = name }

  package var bytes: Data {
    get throws { try Data(contentsOf: fixtures.appendingPathComponent(name)) }
  }

  /// How a text differs, or nil. Only test targets can fail a test, so the caller expects nil.
  package func difference(from text: String) throws -> String? {
    let file = fixtures.appendingPathComponent(name)
    if ProcessInfo.processInfo.environment["EXECPLAN_RECORD"] == "1" {
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
      return "recorded Fixtures/\(name); run again without EXECPLAN_RECORD"
    }
    guard text != (try? String(contentsOf: file, encoding: .utf8)) else { return nil }
    return "Fixtures/\(name) differs; EXECPLAN_RECORD=1 swift test renews it. Actual text:\n\(text)"
  }
}
