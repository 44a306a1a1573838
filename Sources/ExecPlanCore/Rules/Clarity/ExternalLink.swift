import MarkdownTree

enum ExternalLink: Rule {
  static let description = RuleDescription(
    name: "external-link", group: .clarity, severity: .note,
    summary: "Instructions link to a page outside the repository.",
    rationale: """
      Links break, change, and cannot be opened by an agent without network access. OpenAI's PLANS.md asks \
      authors to restate what is needed in the plan; a link may remain as further reading.
      """,
    passing: Example.each(
      "Open <http://localhost:8080/health> and <http://127.0.0.1:3000/>.",
      "Type `curl https://example.org/a` there.\n\n    curl https://example.org/b",
      "<!-- https://example.org/hidden -->")
      + Example.each("- Found at https://example.com/issue/12.", in: .surprises)
      + Example.each("See https://example.org/run/12.", in: .artifacts),
    failing: Example.each(
      "Use the format of ↓https://example.com/format and [this](↓https://example.org/guide).",
      "- Use the format of <↓http://example.org/format>.",
      "| Part | Where |\n|---|---|\n| list | ↓https://example.org/list |"))

  static func check(_ context: inout RuleContext) {
    let plan = context.plan
    for span in context.prose.spans where span.inline.kind == .autolink || span.inline.kind == .linkTarget {
      guard plan.document.blocks[span.block].kind != .heading,
        let link = plan.source.withBytes({ externalURL(in: span.inline.range, $0) }),
        plan.role(ofBlock: span.block) == .instructions
      else { continue }
      let url = context.oneLineText(of: link)
      context.report(
        at: link, "the reader may not be able to open \(url): copy what is needed into the plan")
    }
  }

  /// The URL in `range` without delimiters; nil if there is none or its host is the local machine.
  private static func externalURL(in range: SourceRange, _ bytes: ByteView) -> SourceRange? {
    var start = range.start
    while start < range.end, !beginsURL(at: start, before: range.end, bytes) { start += 1 }
    var end = start
    while end < range.end, !endsURL(bytes[end]) { end += 1 }
    guard end > start else { return nil }
    var host = start
    while host < end, bytes[host] != "/" { host += 1 }
    host += 2
    for local: StaticString in ["localhost", "127.0.0.1", "0.0.0.0", "[::1]"]
    where bytes.hasPrefix(local, at: host, end: end) {
      return nil
    }
    return SourceRange(start, end)
  }

  private static func endsURL(_ byte: UInt8) -> Bool {
    switch byte {
    case ")", ">", "\"", "'": true
    default: byte.isBlank
    }
  }

  private static func beginsURL(at start: Int, before end: Int, _ bytes: ByteView) -> Bool {
    bytes[start].lowercased == "h"
      && (bytes.hasPrefix("http://", at: start, end: end) || bytes.hasPrefix("https://", at: start, end: end))
  }
}
