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
      Example("```/home/ada/project\ngit status\n```\n\n<p title=\"/Users/ada/notes\">"),
    ],
    failing: [
      Example("Edit `↓/Users/ada/project/main.swift`.\n\n    cd ↓/home/ada/project\n    dir ↓C:\\Users\\ada"),
      Example(
        "1. > Edit\n   > ↓/Users/ada/a.swift.\n\n| File |\n|---|\n| ↓/home/ada/a.swift |\n\nSee /home/ada."),
    ])

  static func check(_ context: inout RuleContext) {
    let plan = context.plan
    // Few plans hold any.
    for root in plan.source.withBytes(roots) {
      guard let line = plan.document.line(at: root),
        let path = plan.source.withBytes({ path(at: root, in: line, $0) }), !isArtifact(path, in: plan)
      else { continue }
      context.report(
        at: path,
        "\(context.words(path)) exists on one machine only: give the path from the repository's root")
    }
  }

  /// Where `/Users/`, `/home/` and `\Users\` stand in the whole text.
  private static func roots(in bytes: ByteView) -> [Int] {
    var roots: [Int] = []
    var i = -1
    while true {
      i = bytes.first(
        UInt8(ascii: "/"), or: UInt8(ascii: "\\"), followedBy: UInt8(ascii: "U"), or: UInt8(ascii: "h"),
        from: i + 1, limit: bytes.count)
      if i == bytes.count { return roots }
      if folder(behind: i, before: bytes.count, bytes) != nil { roots.append(i) }
    }
  }

  /// The end of `Users` or `home` behind the separator at `i`, another separator following.
  private static func folder(behind i: Int, before end: Int, _ bytes: ByteView) -> Int? {
    let root: Int
    if bytes[i + 1] == "U", bytes.has("users", at: i + 1, before: end) {
      root = i + 6
    } else if bytes[i] == "/", bytes[i + 1] == "h",
      bytes.has("home", at: i + 1, before: end)
    {
      root = i + 5
    } else {
      return nil
    }
    return root < end && bytes[root] == bytes[i] ? root : nil
  }

  private static func isArtifact(_ range: SourceRange, in plan: Plan) -> Bool {
    plan.innermostKind(at: range.start) == .artifacts
  }

  /// `/Users/name…`, `/home/name/…` or `C:\Users\name…` whose first slash or backslash stands at `i`.
  private static func path(at i: Int, in line: SourceRange, _ bytes: ByteView) -> SourceRange? {
    guard let root = folder(behind: i, before: line.end, bytes) else { return nil }
    let separator = bytes[i]
    var start = i
    if separator == "\\" {
      guard i - 2 >= line.start, bytes[i - 1] == ":", bytes[i - 2].isLetter else { return nil }
      start = i - 2
    }
    guard bytes[root + 1].isWord, start == line.start || !isPathByte(bytes[start - 1]) else { return nil }
    var end = root + 1
    while end < line.end, isPathByte(bytes[end]) || bytes[end] == "\\" { end += 1 }
    while end > start, bytes[end - 1] == "." || bytes[end - 1] == ":" { end -= 1 }
    // A route such as `/home/page` has no folder below the name.
    let hasMore = (root + 1..<end).contains { bytes[$0] == separator }
    guard hasMore || bytes[i + 1] == "U" else { return nil }
    return SourceRange(start, end)
  }

  private static func isPathByte(_ byte: UInt8) -> Bool {
    switch byte {
    case "/", ".", "-", "+", "@",
      "~", "%":
      true
    default: byte.isWord
    }
  }
}

extension Document {
  /// The line of text that an offset stands on; nil where it stands on none, as a fence's label does.
  fileprivate func line(at offset: Int) -> SourceRange? {
    // Blocks with text do not overlap, and all others that an offset is in begin in front of them.
    let block = blocks.partitioningIndex { $0.range.start > offset } - 1
    guard blocks.indices.contains(block), blocks[block].lineCount > 0 else { return nil }
    switch blocks[block].kind {
    case .paragraph, .heading, .tableCell, .indentedCode, .fencedCode: break
    default: return nil
    }
    let line = lines[textLine(of: block, at: offset)]
    return line.start <= offset && offset < line.end ? line : nil
  }
}
