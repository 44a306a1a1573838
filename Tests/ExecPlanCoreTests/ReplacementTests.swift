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

  @Test func holds() {
    #expect("a (optional)".holds("(opt") && "ab".holds("ab") && "ab".holds("b"))
    #expect(!"ab".holds("ba") && !"a".holds("ab") && !"".holds("a"))
  }
}
