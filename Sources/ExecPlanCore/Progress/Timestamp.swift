import MarkdownTree

/// A point in time as a plan writes it and as a program compares it.
public struct Timestamp: Sendable, Equatable {
  public enum Precision: String, Sendable { case day, minute, second }

  /// As written, brackets left out: "2025-01-20 13:00Z".
  public var text: String
  /// ISO 8601 in UTC to the second; nil where the zone or the time of day is unknown.
  public var utc: String? { secondsSince1970.map(Timestamp.iso8601) }
  public var precision: Precision
  private let secondsSince1970: Int?

  init(_ stamp: Stamp, text: String) {
    self.text = text
    precision = stamp.precision
    secondsSince1970 = stamp.secondsSince1970
  }

  /// "2025-01-20T13:00:00Z". Inverse of `Stamp.secondsSince1970`; Howard Hinnant's `civil_from_days`.
  public static func iso8601(secondsSince1970 seconds: Int) -> String {
    let (year, month, day, secondOfDay) = civil(secondsSince1970: seconds)
    return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
      + "T\(padded(secondOfDay / 3600, 2)):\(padded(secondOfDay / 60 % 60, 2)):\(padded(secondOfDay % 60, 2))Z"
  }

  /// "2025-01-20 13:00Z", the form of a Progress item's stamp.
  public static func minuteForm(secondsSince1970 seconds: Int) -> String {
    let (year, month, day, secondOfDay) = civil(secondsSince1970: seconds)
    return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2)) "
      + "\(padded(secondOfDay / 3600, 2)):\(padded(secondOfDay / 60 % 60, 2))Z"
  }

  /// "2025-01-20T13:00:00Z" of "2025-01-20 13:00Z"; any other text as it is.
  static func isoForm(ofMinuteForm stamp: String) -> String {
    guard stamp.utf8.count == 17, stamp.utf8.dropFirst(10).first == " " else { return stamp }
    return stamp.prefix(10) + "T" + stamp.dropFirst(11).prefix(5) + ":00Z"
  }

  private static func civil(secondsSince1970 seconds: Int) -> (
    year: Int, month: Int, day: Int, secondOfDay: Int
  ) {
    // In whole numbers, which need no mathematics library: who takes the core may link none.
    let days = seconds / 86400 - (seconds % 86400 < 0 ? 1 : 0)
    let shifted = days + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthIndex = (5 * dayOfYear + 2) / 153
    let month = monthIndex + (monthIndex < 10 ? 3 : -9)
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    return (year, month, dayOfYear - (153 * monthIndex + 2) / 5 + 1, seconds - days * 86400)
  }

  private static func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
  }
}
