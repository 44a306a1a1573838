import MarkdownTree

/// Dates that `TimestampParser` does not parse: "20 Jan 2025", "Jan 20, 2025", "20.01.2025", "2025/01/20".
enum LooseDate {
  static func occurs(in text: ByteView) -> Bool {
    var i = 0
    while true {
      let start = text.firstDigit(from: i, limit: text.count)
      guard start < text.count else { return false }
      i = start
      while text[i].isDigit { i += 1 }
      guard i - start == 4, text[start] == "2" || text[start] == "1" else { continue }
      if endsDate(text, max(0, start - 14)..<start) || beginsDate(text, i) { return true }
    }
  }

  /// "20 jan ", "january 20, ", "20.01."
  private static func endsDate(_ text: ByteView, _ range: Range<Int>) -> Bool {
    guard range.contains(where: { text[$0].isDigit }) else { return false }
    if range.contains(where: { $0 + 3 <= range.upperBound && months.contains(text, $0..<$0 + 3) }) {
      return true
    }
    let tail = range.suffix(6)
    return tail.count { text[$0] == "." } == 2
      && tail.allSatisfy { text[$0].isDigit || text[$0] == "." || text[$0].isBlank }
  }

  /// "/01/20"
  private static func beginsDate(_ text: ByteView, _ start: Int) -> Bool {
    let range = start..<start + 6
    return range.upperBound <= text.count
      && range.count { text[$0] == "/" || text[$0] == "." } == 2
      && range.allSatisfy { text[$0].isDigit || text[$0] == "/" || text[$0] == "." }
  }

  private static let months = WordSet("jan feb mar apr may jun jul aug sep oct nov dec")
}
