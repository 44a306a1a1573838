import MarkdownTree

enum MachineLocalPath: Rule {
  static let description = RuleDescription(
    name: "machine-local-path", group: .clarity, severity: .warning,
    summary: "A path exists only on one person's machine.",
    rationale: """
      "/Users/ada/project" does not exist on the reader's machine, and discloses the author's login. The \
      ExecPlan guides ask for paths relative to the repository root. Transcripts in Artifacts may contain \
      such paths.
      """,
    passing: Example.each(
      "Edit `Sources/main.swift`. Users live in `/Users/` on a Mac and the route is `/home/page`.",
      "Edit src/home/ada/main.c and `lib/Users/ada.c`; see https://example.org/home/ada/x.",
      "Edit `~/project/main.c`, `$HOME/project`, `/home/<user>/project` and `/home/$USER/project`.",
      "```/home/ada/project\ngit status\n```\n\n<p title=\"/Users/ada/notes\">",
      "<!-- /Users/ada/project/notes.md -->")
      + Example.each("    cd /home/ada/project", in: .artifacts),
    failing: Example.each(
      "Edit `↓/Users/ada/project/main.swift`.\n\n    cd ↓/home/ada/project\n    dir ↓C:\\Users\\ada",
      "1. > Edit\n   > ↓/Users/ada/a.swift.\n\n| File |\n|---|\n| ↓/home/ada/a.swift |\n\nSee /home/ada.",
      "Edit ↓/Users/ada/main.c, `↓C:\\Users\\ada\\main.c` and [the list](↓/Users/ada/list.md).",
      "```sh\ncd ↓/Users/ada/project\n```"))

  static func check(_ context: inout RuleContext) {
    let plan = context.plan
    for root in plan.source.withBytes(roots) {
      guard let line = plan.document.line(at: root),
        let path = plan.source.withBytes({ path(at: root, in: line, $0) }), !isArtifact(path, in: plan)
      else { continue }
      let text = context.oneLineText(of: path)
      context.report(
        at: path, "\(text) exists only on one machine: write the path relative to the repository root")
    }
  }

  /// The offsets of `/Users/`, `/home/` and `\Users\`.
  private static func roots(in bytes: ByteView) -> [Int] {
    var roots: [Int] = []
    var i = -1
    while true {
      i = bytes.first(
        UInt8(ascii: "/"), or: UInt8(ascii: "\\"), followedBy: UInt8(ascii: "U"), or: UInt8(ascii: "h"),
        from: i + 1, limit: bytes.count)
      if i == bytes.count { return roots }
      if folder(after: i, before: bytes.count, bytes) != nil { roots.append(i) }
    }
  }

  /// The end of `Users` or `home` between the separator at `i` and another one.
  private static func folder(after i: Int, before end: Int, _ bytes: ByteView) -> Int? {
    let root: Int
    if bytes[i + 1] == "U", bytes.hasPrefix("users", at: i + 1, end: end) {
      root = i + 6
    } else if bytes[i] == "/", bytes[i + 1] == "h",
      bytes.hasPrefix("home", at: i + 1, end: end)
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

  /// The path `/Users/name…`, `/home/name/…` or `C:\Users\name…` whose first slash or backslash is at `i`.
  private static func path(at i: Int, in line: SourceRange, _ bytes: ByteView) -> SourceRange? {
    guard let root = folder(after: i, before: line.end, bytes) else { return nil }
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
    case "/", ".", "-", "+", "@", "~", "%": true
    default: byte.isWord
    }
  }
}

extension Document {
  /// The line of text at an offset; nil outside text, as in the info string of a fence.
  fileprivate func line(at offset: Int) -> SourceRange? {
    // Blocks with text do not overlap, and the blocks around them begin before them.
    let block = blocks.partitioningIndex { $0.range.start > offset } - 1
    guard blocks.indices.contains(block), blocks[block].lineCount > 0,
      blocks[block].kind.isContent || blocks[block].kind == .heading
    else { return nil }
    let line = lines[textLine(of: block, at: offset)]
    return line.start <= offset && offset < line.end ? line : nil
  }
}
