import ExecPlanCore

/// A point in time, to the second.
struct UTCTime: Equatable, Sendable {
  let secondsSinceEpoch: Int

  init(secondsSinceEpoch: Int) { self.secondsSinceEpoch = secondsSinceEpoch }

  /// `2025-01-20T13:00:00Z`
  var iso8601: String { GregorianCalendar.iso8601(secondsSince1970: secondsSinceEpoch) }

  /// Parses `2025-01-20T13:00:00Z`, where the time, its seconds and the `Z` are optional and `T` may be a
  /// space. Nil for anything else, and for a day or hour that does not exist.
  init?(_ text: String) {
    var input = DigitScanner(rest: text.utf8[...])
    guard let year = input.number(4), input.take("-"), let month = input.number(2), input.take("-"),
      let day = input.number(2), (1...12).contains(month),
      (1...GregorianCalendar.days(inMonth: month, of: year)).contains(day)
    else { return nil }
    var secondOfDay = 0
    if input.take("T") || input.take(" ") {
      guard let hour = input.number(2), input.take(":"), let minute = input.number(2) else { return nil }
      let second = input.take(":") ? input.number(2) : 0
      guard let second, hour < 24, minute < 60, second < 60 else { return nil }
      secondOfDay = hour * 3600 + minute * 60 + second
      _ = input.take("Z")
    }
    guard input.rest.isEmpty else { return nil }
    secondsSinceEpoch =
      GregorianCalendar.daysSince1970(year: year, month: month, day: day) * 86_400 + secondOfDay
  }

  private struct DigitScanner {
    var rest: Substring.UTF8View

    mutating func number(_ count: Int) -> Int? {
      let digits = rest.prefix(count)
      guard digits.count == count, digits.allSatisfy({ (48...57).contains($0) }) else { return nil }
      rest = rest.dropFirst(count)
      return digits.reduce(0) { $0 * 10 + Int($1) - 48 }
    }

    mutating func take(_ mark: Character) -> Bool {
      guard rest.first == mark.asciiValue else { return false }
      rest = rest.dropFirst()
      return true
    }
  }
}
