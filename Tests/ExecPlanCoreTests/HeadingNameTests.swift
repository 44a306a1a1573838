import MarkdownTree
import Testing

@testable import ExecPlanCore

/// The normal form of headings.
@Suite("Heading names")
struct HeadingNameTests {
  private func name(_ heading: String) -> String {
    String(decoding: HeadingName.normalize(heading), as: UTF8.self)
  }

  @Test(
    "marks, numbers and remarks are removed",
    arguments: [
      ("Decision Log", "decision log"),
      ("3. **Surprises** / Discoveries (MUST):", "surprises and discoveries"),
      ("Surprises &amp; Discoveries", "surprises and discoveries"),
      ("a&b", "a and b"), ("3.1 Plan", "plan"), ("a) Plan", "plan"), ("3 - Plan", "plan"), ("3.1", "3.1"),
      ("進捗（必須）：", "進捗"), ("✅ Progress 🚀", "progress"), ("(all)", "(all)"), ("", ""), ("&", "and"),
    ])
  func forms(heading: String, form: String) { #expect(name(heading) == form) }

  @Test("each byte is significant at each offset")
  func bytes() {
    // The offsets cover several groups of 16 bytes.
    for byte in UInt8(ascii: "!")...UInt8(ascii: "}") {
      let form: String
      switch byte {
      case UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "`"), UInt8(ascii: "\\"): form = ""
      case UInt8(ascii: "&"), UInt8(ascii: "/"), UInt8(ascii: "+"): form = " and "
      default: form = String(UnicodeScalar(byte)).lowercased()
      }
      for offset in 1..<36 {
        let front = String(repeating: "Z", count: offset)
        #expect(name(front + String(UnicodeScalar(byte)) + "Az") == front.lowercased() + form + "az")
      }
    }
  }

  @Test("whitespace becomes one space, and is removed at the ends")
  func spaces() {
    for offset in 1..<36 {
      let (front, form) = (String(repeating: "A", count: offset), String(repeating: "a", count: offset))
      for blanks in [" ", "  ", "   ", "\t", " \t ", " * ", "é "] {
        let letter = blanks.first == "é" ? "é" : ""
        #expect(name(" \(front)\(blanks)b  ") == "\(form)\(letter) b")
      }
    }
  }

  @Test("a signature never overestimates the distance")
  func signatures() {
    let names = [
      "", "aab", "ab", "baa", "aaab", "notes", "note", "decisions log", "decision log", "dceision",
    ]
    var measure = EditDistance()
    for a in names {
      for b in names {
        let fewest = a.withBytes { a in b.withBytes { NameSignature(a).fewestEdits(to: NameSignature($0)) } }
        let distance = a.withBytes { a in b.withBytes { measure(a, $0, atMost: 99) } }
        #expect(fewest <= distance ?? 0, "\(a) and \(b)")
      }
    }
    let fewest = "aaab".withBytes { a in "b".withBytes { NameSignature(a).fewestEdits(to: NameSignature($0)) }
    }
    #expect(fewest == 3)
  }
}
