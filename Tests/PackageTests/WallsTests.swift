import Foundation
import TestSupport
import Testing

/// What the parts of the package may contain and import. `.ci/ladder` checks the folders of a target.
@Suite struct WallsTests {
  /// The modules that a target may import; an entry for a folder replaces that of its target.
  private static let imports: [String: Set<String>] = [
    "MarkdownTree": [], "MarkdownTree/Bytes": ["_Builtin_intrinsics.intel.sse2"],
    "ExecPlanCore": ["MarkdownTree"],
    "execplan": ["ExecPlanCore"], "execplan/System": ["Darwin", "Glibc", "Musl"],
  ]

  /// The standard library's clocks, arguments, input and output.
  private static let world: Set = [
    "print", "debugPrint", "dump", "readLine", "CommandLine", "ContinuousClock", "SuspendingClock",
  ]

  private static let accessLevels: Set<Substring> = [
    "public", "package", "internal", "fileprivate", "private",
  ]

  @Test func topLevel() throws {
    let names = try FileManager.default.contentsOfDirectory(atPath: packageRoot.path)
    let expected: Set = [
      "Package.swift", "Sources", "Tests", "README.md", "PLANS.md", "Fixtures", "LICENSE",
    ]
    #expect(Set(names.filter { !$0.hasPrefix(".") }) == expected)
    let targets = try FileManager.default.contentsOfDirectory(atPath: packageRoot.path + "/Sources")
    #expect(Set(targets) == ["MarkdownTree", "ExecPlanCore", "execplan"])
  }

  @Test func noOutsidePackages() throws {
    let file = packageRoot.appendingPathComponent("Package.swift")
    let manifest = try String(contentsOf: file, encoding: .utf8)
    #expect(!manifest.contains(".package("))
  }

  @Test func imports() throws {
    for file in try SourceFile.all(under: "Sources") {
      let target = file.path.split(separator: "/")[1]
      let folder = file.path.split(separator: "/")[1...2].joined(separator: "/")
      let allowed = Self.imports[folder] ?? Self.imports[String(target)] ?? []
      for line in file.lines {
        let words = line.split(separator: " ").drop { $0.hasPrefix("@") || Self.accessLevels.contains($0) }
        guard words.first == "import", let module = words.last else { continue }
        #expect(allowed.contains(String(module)), "\(file.path) may not import \(module)")
      }
    }
  }

  /// Without Foundation and a C library, only the standard library has side effects.
  @Test(arguments: ["Sources/MarkdownTree", "Sources/ExecPlanCore"])
  func librariesHaveNoSideEffects(library: String) throws {
    for file in try SourceFile.all(under: library) {
      #expect(Set(file.words).isDisjoint(with: Self.world), "\(file.path) reaches outside")
    }
  }

  /// The formatter wraps code at 110 columns, but neither comments nor strings.
  @Test(arguments: ["Sources", "Tests"])
  func linesAreShort(folder: String) throws {
    for file in try SourceFile.all(under: folder) {
      for (index, line) in file.lines.enumerated() where line.unicodeScalars.count > 110 {
        Issue.record(
          "\(file.path):\(index + 1) is \(line.unicodeScalars.count) columns wide, not at most 110")
      }
    }
  }

  @Test func filesAreShort() throws {
    for file in try SourceFile.all(under: "Sources") {
      #expect(file.lines.count <= 320, "\(file.path) is long; split it")
    }
  }
}
