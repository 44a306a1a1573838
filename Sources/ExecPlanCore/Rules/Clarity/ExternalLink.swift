import MarkdownTree

enum ExternalLink: Rule {
  static let description = RuleDescription(
    name: "external-link", group: .clarity, severity: .note,
    summary: "Instructions link to a page outside the repository.",
    rationale: """
      Links rot, change, and cannot be opened by an agent without network. OpenAI's PLANS.md asks to embed what is \
      needed in the plan's own words; a link may stay for those who want to read more.
      """,
    passing: [
      Example("Open <http://localhost:8080/health>. Then `curl https://example.com` prints 200."),
      Example("Found at https://example.com/issue/12.", in: .surprises),
    ],
    failing: [
      Example("Use the format of ↓https://example.com/format and [this](↓https://example.org/guide).")
    ])

  static func check(_ context: inout RuleContext) {
    let plan = context.plan
    var inlines = InlineScanner(plan.document)
    var spans: [InlineSpan] = []
    for block in plan.document.blocks.indices {
      switch plan.document.blocks[block].kind {
      case .paragraph, .tableCell: break
      default: continue
      }
      guard plan.role(ofBlock: block) == .instructions else { continue }
      let links = plan.source.withBytes { bytes -> [SourceRange] in
        guard plan.document.textLines(of: block).contains(where: { URLFinder.holdsURL($0, bytes) }) else {
          return []
        }
        inlines.spans(of: block, into: &spans)
        return spans.filter { $0.kind == .autolink || $0.kind == .linkTarget }
          .compactMap { URLFinder.outsideURL(in: $0.range, bytes) }
      }
      for link in links {
        context.report(
          at: link,
          "the reader may not be able to open \(context.words(link)): say here what is needed from it")
      }
    }
  }
}

/// Finds web addresses and tells those of this machine from those outside.
enum URLFinder {
  static func holdsURL(_ line: SourceRange, _ bytes: ByteView) -> Bool {
    var i = line.start
    while i + 6 < line.end {
      if bytes[i] == UInt8(ascii: ":"), bytes[i + 1] == UInt8(ascii: "/"), bytes[i + 2] == UInt8(ascii: "/") {
        return true
      }
      i += 1
    }
    return false
  }

  /// The address in `range`, marks around it left out; nil when there is none, or it is one of this machine or an
  /// example.
  static func outsideURL(in range: SourceRange, _ bytes: ByteView) -> SourceRange? {
    var start = range.start
    while start < range.end, !bytes.has("http", at: start, before: range.end) { start += 1 }
    var end = start
    while end < range.end, !bytes[end].isBlank, !")>\"'".utf8.contains(bytes[end]) { end += 1 }
    guard end > start else { return nil }
    var host = start
    while host < end, bytes[host] != UInt8(ascii: "/") { host += 1 }
    host += 2
    for local: StaticString in ["localhost", "127.0.0.1", "0.0.0.0", "[::1]"]
    where bytes.has(local, at: host, before: end) {
      return nil
    }
    return SourceRange(start, end)
  }
}
