import ExecPlanCore

/// A point in time, to the second.
struct UTCTime: Equatable, Sendable {
  let secondsSinceEpoch: Int

  init(secondsSinceEpoch: Int) { self.secondsSinceEpoch = secondsSinceEpoch }

  /// `2025-01-20T13:00:00Z`
  var iso8601: String { GregorianCalendar.iso8601(secondsSince1970: secondsSinceEpoch) }

  /// Reads `2025-01-20`, `2025-01-20 13:00`, `2025-01-20T13:00:00Z`: with or without the time, its
  /// seconds and the final `Z`. Nil for anything else, and for a day or hour that does not exist.
  init?(_ text: String) {
    var reader = FigureReader(rest: text.utf8[...])
    guard let year = reader.number(4), reader.take("-"), let month = reader.number(2), reader.take("-"),
      let day = reader.number(2), (1...12).contains(month),
      (1...GregorianCalendar.days(inMonth: month, of: year)).contains(day)
    else { return nil }
    var secondOfDay = 0
    if reader.take("T") || reader.take(" ") {
      guard let hour = reader.number(2), reader.take(":"), let minute = reader.number(2) else { return nil }
      let second = reader.take(":") ? reader.number(2) : 0
      guard let second, hour < 24, minute < 60, second < 60 else { return nil }
      secondOfDay = hour * 3600 + minute * 60 + second
      _ = reader.take("Z")
    }
    guard reader.rest.isEmpty else { return nil }
    secondsSinceEpoch =
      GregorianCalendar.daysSince1970(year: year, month: month, day: day) * 86_400
      + secondOfDay
  }

  /// Takes figures and marks off the front of a text.
  private struct FigureReader {
    var rest: Substring.UTF8View

    mutating func number(_ digits: Int) -> Int? {
      let figures = rest.prefix(digits)
      guard figures.count == digits, figures.allSatisfy({ (48...57).contains($0) }) else { return nil }
      rest = rest.dropFirst(digits)
      return figures.reduce(0) { $0 * 10 + Int($1) - 48 }
    }

    mutating func take(_ mark: Character) -> Bool {
      guard rest.first == mark.asciiValue else { return false }
      rest = rest.dropFirst()
      return true
    }
  }
}
