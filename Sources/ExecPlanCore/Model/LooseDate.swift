/// Dates in forms that nobody can compare, but that say when: "20 Jan 2025", "Jan 20, 2025", "20.01.2025", "2025/01/20".
enum LooseDate {
  static func stands(in text: String) -> Bool {
    let bytes = Array(text.utf8)
    for start in bytes.indices where bytes[start].isDigit && (start == 0 || !bytes[start - 1].isDigit) {
      let digits = bytes[start...].prefix { $0.isDigit }
      guard digits.count == 4, digits.first == UInt8(ascii: "2") || digits.first == UInt8(ascii: "1") else {
        continue
      }
      let before = bytes[..<start].suffix(14)
      let after = bytes[digits.endIndex...].prefix(6)
      if endsDate(before) || beginsDate(after) { return true }
    }
    return false
  }

  /// "20 jan ", "january 20, ", "20.01."
  private static func endsDate(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard bytes.contains(where: \.isDigit) else { return false }
    if months.contains(where: { bytes.firstRange(ofLowercased: $0) != nil }) { return true }
    let tail = bytes.suffix(6)
    return tail.count { $0 == UInt8(ascii: ".") } == 2
      && tail.allSatisfy { $0.isDigit || $0 == UInt8(ascii: ".") || $0.isBlank }
  }

  /// "/01/20"
  private static func beginsDate(_ bytes: ArraySlice<UInt8>) -> Bool {
    bytes.count == 6 && bytes.count { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: ".") } == 2
      && bytes.first.map { !$0.isDigit } ?? false
      && bytes.allSatisfy { $0.isDigit || $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: ".") }
  }

  private static let months: [StaticString] = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
  ]
}
