import Foundation
import TestSupport
import Testing

/// What the executable may import: the library, and the C library where it calls the system.
@Suite struct WallsTests {
  private static let sources = fixtures.deletingLastPathComponent().appendingPathComponent("Sources/execplan")
    .resolvingSymlinksInPath()

  private func files() throws -> [(name: String, text: String)] {
    let names =
      FileManager.default.enumerator(atPath: Self.sources.path)?.compactMap { $0 as? String } ?? []
    return try names.filter { $0.hasSuffix(".swift") }.map { name in
      (name, try String(contentsOf: Self.sources.appendingPathComponent(name), encoding: .utf8))
    }
  }

  @Test func imports() throws {
    let files = try files()
    #expect(files.count > 40)
    for file in files {
      for line in file.text.split(separator: "\n") {
        let words = line.split(separator: " ")
        guard words.first == "import", let module = words.last else { continue }
        let allowed = file.name.hasPrefix("System/") ? ["Darwin", "Musl", "Glibc"] : ["ExecPlanCore"]
        #expect(allowed.contains(String(module)), "\(file.name) imports \(module)")
      }
    }
  }

  @Test func filesStayShort() throws {
    for file in try files() {
      let lines = file.text.split(separator: "\n", omittingEmptySubsequences: false).count
      #expect(lines <= 200, "\(file.name) has \(lines) lines")
    }
  }
}
