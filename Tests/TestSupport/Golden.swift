import Foundation

package let fixtures = packageRoot.appendingPathComponent("Fixtures")

package let packageRoot = URL(fileURLWithPath: #filePath)
  .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

/// A file under Fixtures that holds the expected text.
///
/// EXECPLAN_RECORD=1 rewrites a file that differs, and still reports it, so that no recording passes unseen.
package struct Golden {
  private let name: String

  package init(_ name: String) { self.name = name }

  package var bytes: Data {
    get throws { try Data(contentsOf: fixtures.appendingPathComponent(name)) }
  }

  /// How a text differs, or nil. Only test targets can fail a test, so the caller expects nil.
  package func difference(from text: String) throws -> String? {
    let actual = Data(text.utf8)
    if actual == (try? bytes) { return nil }
    guard ProcessInfo.processInfo.environment["EXECPLAN_RECORD"] == "1" else {
      return "Fixtures/\(name) differs; EXECPLAN_RECORD=1 swift test renews it. Actual text:\n\(text)"
    }
    let file = fixtures.appendingPathComponent(name)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try actual.write(to: file)
    return "recorded Fixtures/\(name); run again without EXECPLAN_RECORD"
  }
}
