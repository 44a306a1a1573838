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
      let roots = roots(in: bytes)
      var next = roots.startIndex
      for block in plan.document.blocks.indices where next < roots.endIndex {
        let record = plan.document.blocks[block]
        switch record.kind {
        case .paragraph, .heading, .tableCell, .indentedCode, .fencedCode: break
        default: continue
        }
        while next < roots.endIndex, roots[next] < record.range.start { next += 1 }
        while next < roots.endIndex, roots[next] < record.range.end {
          if let line = plan.document.line(of: block, at: roots[next]),
            let range = path(at: roots[next], in: line, bytes)
          {
            found.append(range)
          }
          next += 1
        }
      }
    }
    for range in found where !isArtifact(range, in: plan) {
      context.report(
        at: range,
        "\(context.words(range)) exists on one machine only: give the path from the repository's root")
    }
  }

  /// Where `/Users/`, `/home/` and `\Users\` stand in the whole text: few plans hold any.
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
    if bytes[i + 1] == UInt8(ascii: "U"), bytes.has("users", at: i + 1, before: end) {
      root = i + 6
    } else if bytes[i] == UInt8(ascii: "/"), bytes[i + 1] == UInt8(ascii: "h"),
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
    switch byte {
    case UInt8(ascii: "/"), UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "@"),
      UInt8(ascii: "~"), UInt8(ascii: "%"):
      true
    default: byte.isWord
    }
  }
}

extension Document {
  /// A block's text line that an offset stands on; nil where it stands on none, as a fence's label does.
  fileprivate func line(of block: Int, at offset: Int) -> SourceRange? {
    guard blocks[block].lineCount > 0 else { return nil }
    let line = lines[textLine(of: block, at: offset)]
    return line.start <= offset && offset < line.end ? line : nil
  }
}
