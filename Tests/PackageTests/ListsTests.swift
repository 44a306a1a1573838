import TestSupport
import Testing

@testable import ExecPlanCore
@testable import execplan

/// Every extension is in its list.
@Suite struct ListsTests {
  @Test func everyRuleIsListed() throws {
    let rules = try Extensions(under: "Sources/ExecPlanCore/Rules") { file in
      let types = file.types(declaring: /static let description = RuleDescription\(/)
      return (types + (file.path.contains("/Support/") ? [] : [file.name])).map { "\($0).self" }
    }
    try rules.expectListed(
      in: "RuleList.rules", of: "Sources/ExecPlanCore/Linter/RuleList.swift", count: RuleList.rules.count)
  }

  @Test func everyFormatIsListed() throws {
    let formats = try Extensions(under: "Sources/execplan/Reporters") { file in
      let types = file.types(declaring: /static let format = ReportFormat\(/)
      // `Reporter` is the protocol, and `StatisticsReporter` belongs to `--statistics`.
      let isNamedAsFormat =
        file.name.hasSuffix("Reporter") && !["Reporter", "StatisticsReporter"].contains(file.name)
      return (types + (isNamedAsFormat ? [file.name] : [])).map { "\($0).format" }
    }
    try formats.expectListed(
      in: "ReportFormat.all", of: "Sources/execplan/Reporters/ReportFormat.swift",
      count: ReportFormat.all.count)
  }

  @Test func everyCommandIsListed() throws {
    let commands = try Extensions(under: "Sources/execplan/Commands") { file in
      let types = file.types(declaring: /static (let command = Command\(|func command\()/)
      return (types + (file.name.hasSuffix("Command") ? [file.name] : [])).map { "\($0).command" }
    }
    try commands.expectListed(
      in: "CommandTable.all", of: "Sources/execplan/Commands/CommandTable.swift",
      count: CommandTable.all.count)
  }

  /// A folder is named like the constant of its dialect: `SSOT` for `ssot`.
  @Test func everyDialectIsListed() throws {
    let dialects = try Extensions(under: "Sources/ExecPlanCore/Dialects") { file in
      let constants = file.lines.compactMap { $0.firstMatch(of: /static let (\w+) = Dialect\(/)?.1 }
      let folder = file.path.split(separator: "/").dropFirst(3).dropLast().map { name in
        name.allSatisfy(\.isUppercase) ? name.lowercased() : name.prefix(1).lowercased() + name.dropFirst()
      }
      return (constants.map(String.init) + folder).map { ".\($0)" }
    }
    try dialects.expectListed(
      in: "Dialect.builtIn", of: "Sources/ExecPlanCore/Dialects/BuiltInDialects.swift",
      count: Dialect.builtIn.count)
  }
}

/// The extensions of one kind, found by the names of their files and by the declarations in them.
private struct Extensions {
  /// By the line of an extension in its list, a file of the extension.
  private var files: [String: String] = [:]

  init(under folder: String, lines: (SourceFile) -> [String]) throws {
    for file in try SourceFile.all(under: "Sources") where file.path.hasPrefix("\(folder)/") {
      for line in lines(file) { files[line] = file.path }
    }
  }

  /// Expects the line of each extension in the source of its list, which has `count` elements.
  func expectListed(in list: String, of path: String, count: Int) throws {
    let source = try #require(try SourceFile.all(under: "Sources").first { $0.path == path })
    let listed = Set(source.lines.compactMap { $0.split { $0 == " " || $0 == "," }.first.map(String.init) })
    let missing = files.filter { !listed.contains($0.key) }
    for (line, file) in missing.sorted(by: <) {
      Issue.record("\(file) is not listed: add \(line) to \(list) in \(path)")
    }
    #expect(
      files.count - missing.count == count, "\(list) in \(path) has another line than \(files.keys.sorted())")
  }
}

extension SourceFile {
  /// The name without the extension.
  fileprivate var name: String { path.split(separator: "/").last.map { String($0.dropLast(6)) } ?? path }

  /// The types that have a declaration.
  fileprivate func types(declaring declaration: some RegexComponent) -> [String] {
    var type = name
    var types: [String] = []
    for line in lines {
      if let match = line.prefixMatch(of: /(?:\w+ )*(?:struct|enum|class|extension) (\w+)/) {
        type = String(match.1)
      }
      if line.contains(declaration) { types.append(type) }
    }
    return types
  }
}
