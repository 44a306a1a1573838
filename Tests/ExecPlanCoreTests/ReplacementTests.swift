import Testing

@testable import ExecPlanCore

@Suite struct ReplacementTests {
  @Test(arguments: [
    ("a-b-c", "-", "+", "a+b+c"), ("aaa", "aa", "b", "ba"), ("é漢é", "é", "", "漢"), ("ab", "abc", "x", "ab"),
    ("", "a", "b", ""), ("a\r\nb", "\n", "|", "a\r|b"), ("xx", "x", "xx", "xxxx"),
  ])
  func replacingEach(text: String, old: String, new: String, replaced: String) {
    #expect(text.replacingEach(old, by: new) == replaced)
    #expect(text[...].replacingEach(old, by: new) == replaced)
  }

  @Test func containsBytes() {
    #expect("a (optional)".containsBytes(of: "(opt"))
    #expect("ab".containsBytes(of: "ab") && "ab".containsBytes(of: "b"))
    #expect(!"ab".containsBytes(of: "ba") && !"a".containsBytes(of: "ab") && !"".containsBytes(of: "a"))
  }
}
