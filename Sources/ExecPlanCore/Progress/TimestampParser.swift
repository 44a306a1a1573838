import MarkdownTree

/// Finds timestamps in the text of a list item or log entry.
struct TimestampParser {
  struct Match {
    let timestamp: Timestamp
    /// The date, time and zone, without brackets.
    let range: Range<Int>
    /// For a leading timestamp, the offset of the text after the timestamp, its brackets and its separator.
    let textStart: Int?
  }

  let text: ByteView

  /// The timestamp that dates an entry: the leading one, or else the first one.
  func match() -> Match? { leading() ?? first() }

  /// A timestamp at the beginning, with any emphasis and brackets around it: `(2025-01-20 13:00Z) `,
  /// `**2025-01-20**: `, `[2025-01-20T13:00:00Z] - `, `（2025-01-20）`.
  func leading() -> Match? {
    var i = 0
    var marks = 0
    var bracket: BracketPair?
    while true {
      if Self.isMark(text[i]) {
        marks += 1
        i += 1
      } else if bracket == nil, let found = BracketPair(opening: text, at: i) {
        bracket = found
        i += found.length
      } else {
        break
      }
    }
    guard let (timestamp, end) = read(at: i, inBracket: bracket != nil) else { return nil }
    var rest = end
    if let bracket {
      // The rest of a closed bracket, as in "(2025-01-20, Codex)", is not part of the text.
      if let close = bracket.close(in: text, from: end) { rest = close }
    }
    return Match(
      timestamp: timestamp, range: i..<end, textStart: skippingSeparator(from: rest, opened: marks))
  }

  /// The first timestamp. Searches for the last digit of a year, which precedes a hyphen.
  func first() -> Match? {
    var digit = -1
    while true {
      digit = text.firstDigit(followedBy: UInt8(ascii: "-"), from: digit + 1, limit: text.count)
      guard digit < text.count else { return nil }
      let start = digit - 3
      if text[start].isDigit, !text[start - 1].isWord, text[start - 1] != "-", text[start - 1] != "/",
        let (timestamp, end) = read(at: start, inBracket: BracketPair(opening: text, at: start - 1) != nil)
      {
        return Match(timestamp: timestamp, range: start..<end, textStart: nil)
      }
    }
  }

  /// Reads a date at `start`, and the time and zone after it.
  private func read(at start: Int, inBracket: Bool) -> (Timestamp, end: Int)? {
    guard let century = twoDigits(at: start), let year = twoDigits(at: start + 2),
      text[start + 4] == "-", let month = twoDigits(at: start + 5),
      text[start + 7] == "-", let day = twoDigits(at: start + 8)
    else { return nil }
    var end = start + 10
    // "2025-01-20-notes.md" and "2025-01-201" are not dates.
    if text[end].isDigit || (text[end] == "-" && text[end + 1].isWord) { return nil }
    var timestamp = Timestamp(
      year: century * 100 + year, month: month, day: day, hour: nil, minute: nil, second: nil, zone: .unknown,
      form: inBracket ? .parenthesised : nil)

    var i = end
    let isT = text[i] == "T" || text[i] == "t"
    if isT {
      i += 1
    } else {
      if text[i] == "," { i += 1 }
      while text[i] == " " { i += 1 }
    }
    if let (hour, minute, second, timeEnd) = time(at: i) {
      (timestamp.hour, timestamp.minute, timestamp.second) = (hour, minute, second)
      end = timeEnd
      if let (zone, zoneEnd) = zone(at: timeEnd, inBracket: inBracket) {
        timestamp.zone = zone
        end = zoneEnd
      }
      timestamp.hasT = isT
      if isT && !inBracket { timestamp.form = .iso8601 }
    } else if isT && text[i].isWord {
      return nil
    }
    return (timestamp, end)
  }

  /// `13:00`, `13:00:05`, `13:00:05.123`
  private func time(at start: Int) -> (hour: Int, minute: Int, second: Int?, end: Int)? {
    guard let (hour, hourEnd) = oneOrTwoDigits(at: start), let minuteStart = pastColon(at: hourEnd),
      let minute = twoDigits(at: minuteStart), !text[minuteStart + 2].isDigit
    else { return nil }
    var end = minuteStart + 2
    var second: Int?
    if let secondStart = pastColon(at: end), let seconds = twoDigits(at: secondStart),
      !text[secondStart + 2].isDigit
    {
      second = seconds
      end = secondStart + 2
      if text[end] == ".", text[end + 1].isDigit {
        end += 1
        while text[end].isDigit { end += 1 }
      }
    }
    return (hour, minute, second, end)
  }

  /// The offset after a colon, ASCII or full-width; nil without a colon at `i`.
  private func pastColon(at i: Int) -> Int? {
    if text[i] == ":" { return i + 1 }
    return text[i] == 0xEF && text[i + 1] == 0xBC && text[i + 2] == 0x9A ? i + 3 : nil
  }

  /// `Z`, `+02:00`, `+0200`, ` UTC`, ` UTC+8`, ` CET`. Outside brackets only known abbreviations count: "ADR"
  /// in "2025-01-20 13:00 ADR written" is not a zone.
  private func zone(at start: Int, inBracket: Bool) -> (Timestamp.Zone, end: Int)? {
    var i = start
    while text[i] == " " { i += 1 }
    if text[i] | 0x20 == "z", !text[i + 1].isASCIIWord { return (.offset(minutes: 0), i + 1) }
    if let (minutes, end) = offset(at: i) { return (.offset(minutes: minutes), end) }
    var end = i
    while text[end].isUpper, end - i < 6 { end += 1 }
    guard end - i >= 2, end - i <= 5, !text[end].isASCIIWord else { return nil }
    if end - i == 3, text.hasPrefix("utc", at: i, end: end) || text.hasPrefix("gmt", at: i, end: end) {
      if let (minutes, offsetEnd) = offset(at: end) { return (.offset(minutes: minutes), offsetEnd) }
      return (.offset(minutes: 0), end)
    }
    let endsBracket = inBracket && (BracketPair.closes(text, at: end) || text[end] == ",")
    return endsBracket || Self.abbreviations.contains(text, i..<end) ? (.unknown, end) : nil
  }

  private static let abbreviations = WordSet(
    """
    CET CEST EET EEST WET WEST BST IST MSK EST EDT CST CDT MST MDT PST PDT AKST AKDT HST JST KST SGT HKT \
    PHT ICT WIB AEST AEDT ACST AWST NZST NZDT BRT ART SAST PT ET CT MT
    """)

  /// `+02:00`, `-0530`, `+8` in minutes.
  private func offset(at start: Int) -> (minutes: Int, end: Int)? {
    let sign: Int
    switch text[start] {
    case "+": sign = 1
    case "-": sign = -1
    default: return nil
    }
    guard let (hours, hoursEnd) = oneOrTwoDigits(at: start + 1), hours <= 15 else { return nil }
    var end = hoursEnd
    var minutes = 0
    let minuteStart = text[end] == ":" ? end + 1 : end
    if end == start + 3, let found = twoDigits(at: minuteStart), found < 60 {
      minutes = found
      end = minuteStart + 2
    }
    guard !text[end].isASCIIWord else { return nil }
    return (sign * (hours * 60 + minutes), end)
  }

  private func twoDigits(at start: Int) -> Int? {
    let (tens, ones) = (text[start] &- UInt8(ascii: "0"), text[start + 1] &- UInt8(ascii: "0"))
    return tens < 10 && ones < 10 ? Int(tens * 10 + ones) : nil
  }

  private func oneOrTwoDigits(at start: Int) -> (number: Int, end: Int)? {
    if let number = twoDigits(at: start) { return (number, start + 2) }
    return text[start].isDigit ? (Int(text[start] - UInt8(ascii: "0")), start + 1) : nil
  }

  /// The offset after one separator (`- `, `: `, ` — `, `：`), spaces, and as many emphasis marks as were
  /// `opened` before the timestamp, on either side of the separator.
  private func skippingSeparator(from start: Int, opened: Int) -> Int {
    var marks = opened
    var i = skippingMarks(from: start, &marks)
    switch text[i] {
    case "-" where text[i + 1] == " ": i += 1
    case ":", "|", ",": i += 1
    case 0xE2 where text[i + 1] == 0x80 && (0x90...0x95).contains(text[i + 2]): i += 3  // – —
    case 0xC2 where text[i + 1] == 0xB7: i += 2  // ·
    case 0xEF where text[i + 1] == 0xBC && text[i + 2] == 0x9A: i += 3  // ：
    default: break
    }
    return skippingMarks(from: i, &marks)
  }

  private func skippingMarks(from start: Int, _ marks: inout Int) -> Int {
    var i = start
    while marks > 0, Self.isMark(text[i]) {
      i += 1
      marks -= 1
    }
    while text[i] == " " { i += 1 }
    return i
  }

  private static func isMark(_ byte: UInt8) -> Bool { byte == "*" || byte == "_" || byte == "`" }
}

/// A pair of brackets, ASCII or full-width, around a timestamp.
private struct BracketPair {
  private let opener: UInt8

  /// Length of each bracket in bytes.
  var length: Int { opener < 0x80 ? 1 : 3 }

  init?(opening text: ByteView, at i: Int) {
    opener = text[i]
    switch (opener, text[i + 1], text[i + 2]) {
    case ("(", _, _), ("[", _, _): break
    case (0xEF, 0xBC, 0x88), (0xE3, 0x80, 0x90): break  // （【
    default: return nil
    }
  }

  /// The offset after the closing bracket; nil if there is none within the 60 bytes after `start`.
  func close(in text: ByteView, from start: Int) -> Int? {
    for i in start..<max(start, min(text.count, start + 60)) where closes(text, at: i) { return i + length }
    return nil
  }

  private func closes(_ text: ByteView, at i: Int) -> Bool {
    switch opener {
    case "(": text[i] == ")"
    case "[": text[i] == "]"
    case 0xEF: text[i] == 0xEF && text[i + 1] == 0xBC && text[i + 2] == 0x89  // ）
    default: text[i] == 0xE3 && text[i + 1] == 0x80 && text[i + 2] == 0x91  // 】
    }
  }

  static func closes(_ text: ByteView, at i: Int) -> Bool {
    text[i] == ")" || text[i] == "]" || text[i] == 0xEF || text[i] == 0xE3
  }
}
