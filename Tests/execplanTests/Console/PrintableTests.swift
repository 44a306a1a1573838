import Testing

@testable import execplan

@Suite struct PrintableTests {
  @Test(arguments: [
    ("plain text", "plain text"), ("naïve 漢字 👍", "naïve 漢字 👍"), ("\u{1B}[31mred", "\\u{1B}[31mred"),
    ("a\tb\nc\r", "a\\u{9}b\\u{A}c\\u{D}"), ("\u{9B}31m", "\\u{9B}31m"), ("\u{202E}evil", "\\u{202E}evil"),
    ("a\u{200B}b\u{FEFF}", "a\\u{200B}b\\u{FEFF}"), ("\u{2066}x\u{2069}", "\\u{2066}x\\u{2069}"),
    ("\u{0}\u{7F}", "\\u{0}\\u{7F}"),
  ])
  func escaping(text: String, shown: String) {
    #expect(Printable.escaping(text) == shown)
  }

  @Test(arguments: [
    ("##[error]no", "##\\u{5B}error]no"), ("a ###[x ##[", "a ###\\u{5B}x ##\\u{5B}"), ("#[ ## [", "#[ ## ["),
    ("::error::no", "\\u{3A}:error::no"), (" \u{3000}::x", " \u{3000}\\u{3A}:x"), ("a ::x", "a ::x"),
    ("\t::x##[", "\\u{9}::x##\\u{5B}"), ("—##[", "—##\\u{5B}"), (": :", ": :"), ("##", "##"), ("", ""),
  ])
  func workflowCommandsAreEscaped(text: String, shown: String) {
    #expect(Printable.escaping(text) == shown)
  }

  /// Plain text with one special character at any offset.
  @Test func oneSpecialCharacter() {
    for length in [0, 1, 7, 8, 15, 16, 31, 32, 33, 70] {
      for offset in 0...length {
        let (before, after) = (
          String(repeating: "a", count: offset), String(repeating: "z", count: length - offset)
        )
        #expect(Printable.escaping("\(before)\u{7F}\(after)") == "\(before)\\u{7F}\(after)")
        #expect(Printable.escaping("\(before)##[\(after)") == "\(before)##\\u{5B}\(after)")
        for text in ["#", "é", "#[", "—#"].map({ "\(before)\($0)\(after)" }) {
          #expect(Printable.escaping(text) == text)
        }
      }
    }
  }

  @Test func controlsAreEscaped() {
    for value in UInt32(0)...0x3000 {
      guard let scalar = Unicode.Scalar(value), scalar.properties.generalCategory == .control else {
        continue
      }
      #expect(Printable.isUnsafe(scalar))
    }
  }

  @Test(arguments: [
    ("abc", 3), ("漢字", 4), ("ｆｕｌｌ", 8), ("e\u{301}", 1), ("👍", 2), ("한글", 4), ("→", 1), ("", 0),
  ])
  func width(text: String, columns: Int) {
    #expect(DisplayWidth.columns(of: text) == columns)
  }
}
