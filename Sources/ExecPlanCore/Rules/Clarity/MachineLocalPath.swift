import MarkdownTree

enum MachineLocalPath: Rule {
  static let description = RuleDescription(
    name: "machine-local-path", group: .clarity, severity: .warning,
    summary: "A path that exists on one person's machine only.",
    rationale: """
      "/Users/ada/project" is nowhere on the reader's machine, and tells strangers the author's login. The documents \
      behind ExecPlans ask for paths from the repository's root. Transcripts under Artifacts show what was printed \
      and may hold them.
      """,
    passing: [
      Example("Edit `Sources/main.swift`. Users live in `/Users/` on a Mac and the route is `/home/page`."),
      Example("    cd /home/ada/project", in: .artifacts),
    ],
    failing: [
      Example("Edit `↓/Users/ada/project/main.swift`.\n\n    cd ↓/home/ada/project\n    dir ↓C:\\Users\\ada")
    ])

  static func check(_ context: inout RuleContext) {
    let plan = context.plan
    var found: [SourceRange] = []
    plan.source.withBytes { bytes in
      for block in plan.document.blocks.indices {
        switch plan.document.blocks[block].kind {
        case .paragraph, .heading, .tableCell, .indentedCode, .fencedCode: break
        default: continue
        }
        for line in plan.document.textLines(of: block) {
          // Only a slash or backslash can begin or continue such a path, and few lines hold many.
          var i = bytes.first(UInt8(ascii: "/"), or: UInt8(ascii: "\\"), from: line.start, limit: line.end)
          while i < line.end {
            if let range = path(at: i, in: line, bytes) { found.append(range) }
            i = bytes.first(UInt8(ascii: "/"), or: UInt8(ascii: "\\"), from: i + 1, limit: line.end)
          }
        }
      }
    }
    for range in found where !isArtifact(range, in: plan) {
      context.report(
        at: range,
        "\(context.words(range)) exists on one machine only: give the path from the repository's root")
    }
  }

  private static func isArtifact(_ range: SourceRange, in plan: Plan) -> Bool {
    plan.innermostKind(at: range.start) == .artifacts
  }

  /// `/Users/name…`, `/home/name/…` or `C:\Users\name…` whose first slash or backslash stands at `i`.
  private static func path(at i: Int, in line: SourceRange, _ bytes: ByteView) -> SourceRange? {
    let separator = bytes[i]
    var start = i
    let root: Int
    if bytes[i + 1] == UInt8(ascii: "U"), bytes.has("users", at: i + 1, before: line.end) {
      root = i + 6
    } else if separator == UInt8(ascii: "/"), bytes[i + 1] == UInt8(ascii: "h"),
      bytes.has("home", at: i + 1, before: line.end)
    {
      root = i + 5
    } else {
      return nil
    }
    guard root < line.end, bytes[root] == separator else { return nil }
    if separator == UInt8(ascii: "\\") {
      guard i - 2 >= line.start, bytes[i - 1] == UInt8(ascii: ":"), bytes[i - 2].isLetter else { return nil }
      start = i - 2
    }
    guard bytes[root + 1].isWord, start == line.start || !isPathByte(bytes[start - 1]) else { return nil }
    var end = root + 1
    while end < line.end, isPathByte(bytes[end]) || bytes[end] == UInt8(ascii: "\\") { end += 1 }
    while end > start, bytes[end - 1] == UInt8(ascii: ".") || bytes[end - 1] == UInt8(ascii: ":") { end -= 1 }
    // A route such as `/home/page` has no folder below the name.
    let hasMore = (root + 1..<end).contains { bytes[$0] == separator }
    guard hasMore || bytes[i + 1] == UInt8(ascii: "U") else { return nil }
    return SourceRange(start, end)
  }

  private static func isPathByte(_ byte: UInt8) -> Bool {
    byte.isWord || "/.-+@~%".utf8.contains(byte)
  }
}
