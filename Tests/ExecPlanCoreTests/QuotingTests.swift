import Testing

@testable import ExecPlanCore

@Suite struct QuotingTests {
  /// A message is one line even if the quoted words are wrapped, and keeps non-ASCII text.
  @Test(arguments: [
    ("Tell the service mesh.", "\"service mesh\" is not explained: "),
    ("Tell the service\nmesh.", "\"service mesh\" is not explained: "),
    ("Tell the service   \n\tmesh.", "\"service mesh\" is not explained: "),
    ("Edit /Users/ada/a.swift.", "/Users/ada/a.swift exists only on one machine: "),
    ("Edit /Users/adä/a.swift.", "/Users/adä/a.swift exists only on one machine: "),
  ])
  func quotesAreOnOneLine(text: String, beginning: String) throws {
    let plan = try Plan(parsing: Array("# Add a flag\n\n\(text)\n".utf8))
    let messages = Linter().findings(in: plan).map(\.message)
    #expect(messages.count { $0.hasPrefix(beginning) } == 1, "\(messages)")
  }
}
