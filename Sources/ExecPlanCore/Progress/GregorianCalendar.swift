/// Gregorian calendar arithmetic in integers, so that programs that use the core need not link a mathematics
/// library. Both conversions are Howard Hinnant's (`days_from_civil` and `civil_from_days`).
package enum GregorianCalendar {
  package static func days(inMonth month: Int, of year: Int) -> Int {
    switch month {
    case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  package static func daysSince1970(year: Int, month: Int, day: Int) -> Int {
    let shifted = month <= 2 ? year - 1 : year
    let era = (shifted >= 0 ? shifted : shifted - 399) / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }

  /// "2025-01-20T13:00:00Z".
  package static func iso8601(secondsSince1970 seconds: Int) -> String {
    let (date, secondOfDay) = dateAndTime(secondsSince1970: seconds)
    return "\(date)T\(hoursAndMinutes(secondOfDay)):\(padded(secondOfDay % 60, 2))Z"
  }

  /// "2025-01-20 13:00Z", the form of Codex's Progress items.
  package static func minuteForm(secondsSince1970 seconds: Int) -> String {
    let (date, secondOfDay) = dateAndTime(secondsSince1970: seconds)
    return "\(date) \(hoursAndMinutes(secondOfDay))Z"
  }

  private static func dateAndTime(secondsSince1970 seconds: Int) -> (date: String, secondOfDay: Int) {
    let days = seconds / 86400 - (seconds % 86400 < 0 ? 1 : 0)
    let shifted = days + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthIndex = (5 * dayOfYear + 2) / 153
    let month = monthIndex + (monthIndex < 10 ? 3 : -9)
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    let day = dayOfYear - (153 * monthIndex + 2) / 5 + 1
    return ("\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))", seconds - days * 86400)
  }

  private static func hoursAndMinutes(_ secondOfDay: Int) -> String {
    "\(padded(secondOfDay / 3600, 2)):\(padded(secondOfDay / 60 % 60, 2))"
  }

  private static func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
  }
}
