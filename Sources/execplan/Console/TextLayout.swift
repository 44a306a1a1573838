/// Wraps and pads text, and formats counts.
enum TextLayout {
  /// In terminal columns.
  static let pageWidth = 80

  /// Breaks `text` into lines of at most `width` columns; a longer word gets its own line.
  static func wrap(_ text: String, width: Int = pageWidth) -> [String] {
    var lines: [String] = []
    var line = ""
    var used = 0
    for word in text.split(separator: " ") {
      let needed = DisplayWidth.columns(of: String(word))
      if !line.isEmpty, used + 1 + needed > width {
        lines.append(line)
        (line, used) = ("", 0)
      }
      if !line.isEmpty { (line, used) = (line + " ", used + 1) }
      line += word
      used += needed
    }
    return line.isEmpty ? lines : lines + [line]
  }

  /// `1 plan`, `2 plans`.
  static func count(_ number: Int, _ noun: String) -> String { "\(number) \(noun)\(number == 1 ? "" : "s")" }

  /// The number of decimal digits of a non-negative number.
  static func digits(of number: Int) -> Int { number < 10 ? 1 : 1 + digits(of: number / 10) }

  static func padded(_ text: String, to width: Int) -> String {
    text + spaces(width - DisplayWidth.columns(of: text))
  }

  static func spaces(_ count: Int) -> String { String(repeating: " ", count: max(0, count)) }
}
