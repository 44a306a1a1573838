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
          // One look at each byte; the rest only where a path may begin.
          for i in line.start..<line.end where bytes[i] == UInt8(ascii: "s") || bytes[i] == UInt8(ascii: "e")
          {
            if let range = path(endingRootAt: i, in: line, bytes) { found.append(range) }
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

  /// `/Users/name…`, `/home/name…` or `C:\Users\name…` whose `Users` or `home` ends at `i`.
  private static func path(endingRootAt i: Int, in line: SourceRange, _ bytes: ByteView) -> SourceRange? {
    let separator = bytes[i + 1]
    var start: Int
    if separator == UInt8(ascii: "/"), bytes.has("/users", at: i - 5, before: i + 1),
      bytes[i - 4] == UInt8(ascii: "U")
    {
      start = i - 5
    } else if separator == UInt8(ascii: "/"), bytes.has("/home", at: i - 4, before: i + 1),
      bytes[i - 3] == UInt8(ascii: "h")
    {
      start = i - 4
    } else if separator == UInt8(ascii: "\\"), bytes.has(":\\users", at: i - 6, before: i + 1),
      bytes[i - 7].isLetter
    {
      start = i - 7
    } else {
      return nil
    }
    guard start >= line.start, i + 2 < line.end, bytes[i + 2].isWord,
      start == line.start || !isPathByte(bytes[start - 1])
    else { return nil }
    var end = i + 2
    while end < line.end, isPathByte(bytes[end]) || bytes[end] == UInt8(ascii: "\\") { end += 1 }
    while end > start, bytes[end - 1] == UInt8(ascii: ".") || bytes[end - 1] == UInt8(ascii: ":") { end -= 1 }
    // A route such as `/home/page` has no folder below the name.
    let name = SourceRange(i + 2, end)
    let hasMore = (name.start..<name.end).contains { bytes[$0] == separator }
    guard hasMore || separator == UInt8(ascii: "\\") || bytes[start + 1] == UInt8(ascii: "U") else {
      return nil
    }
    return SourceRange(start, end)
  }

  private static func isPathByte(_ byte: UInt8) -> Bool {
    byte.isWord || "/.-+@~%".utf8.contains(byte)
  }
}
