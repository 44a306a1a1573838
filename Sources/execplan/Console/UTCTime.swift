import ExecPlanCore

/// A point in time, to the second.
struct UTCTime: Equatable, Sendable {
  let secondsSinceEpoch: Int

  init(secondsSinceEpoch: Int) { self.secondsSinceEpoch = secondsSinceEpoch }

  /// As entries of a plan carry it: `2025-01-20 13:00Z`.
  var stamp: String { Timestamp.minuteForm(secondsSince1970: secondsSinceEpoch) }

  /// `2025-01-20T13:00:00Z`
  var iso8601: String { Timestamp.iso8601(secondsSince1970: secondsSinceEpoch) }

  /// Reads `2025-01-20`, `2025-01-20 13:00`, `2025-01-20T13:00:00Z`: with or without the time, its
  /// seconds and the final `Z`. Nil for anything else, and for a day or hour that does not exist.
  init?(_ text: String) {
    var reader = FigureReader(rest: text.utf8[...])
    guard let year = reader.number(4), reader.take("-"), let month = reader.number(2), reader.take("-"),
      let day = reader.number(2), (1...12).contains(month), (1...Self.days(in: month, of: year)).contains(day)
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
    secondsSinceEpoch = Self.daysSinceEpoch(year, month, day) * 86_400 + secondOfDay
  }

  private static func days(in month: Int, of year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// Days in the Gregorian calendar. Years are counted from March on, so that the leap day ends them.
  private static func daysSinceEpoch(_ year: Int, _ month: Int, _ day: Int) -> Int {
    let marchYear = month > 2 ? year : year - 1
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    return marchYear * 365 + marchYear / 4 - marchYear / 100 + marchYear / 400 + dayOfYear - 719_468
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
