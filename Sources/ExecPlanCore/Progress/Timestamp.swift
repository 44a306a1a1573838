/// A date, with or without a time of day, as written in a plan. The day or the hour may be impossible;
/// see `isReal`.
public struct Timestamp: Sendable, Equatable {
  enum Zone: Sendable, Equatable {
    /// No zone, or an abbreviation that several zones share.
    case unknown
    /// Minutes east of UTC; 0 for "Z", "UTC" and "GMT".
    case offset(minutes: Int)
  }

  /// The forms that dialects ask for.
  public enum Form: String, CaseIterable, Sendable {
    /// `(2025-01-20 13:00Z)`; the date alone and other kinds of brackets count too.
    case parenthesised
    /// `2025-01-20T13:00:00Z`
    case iso8601
  }

  public enum Precision: String, Sendable { case day, minute, second }

  var year: Int
  var month: Int
  var day: Int
  /// nil for a date alone, like `minute`.
  var hour: Int?
  var minute: Int?
  var second: Int?
  var zone: Zone
  /// nil for any other form.
  var form: Form?
  /// Whether a "T" separates the date and the time.
  var hasT = false

  var isReal: Bool {
    guard (1...12).contains(month), day >= 1, day <= GregorianCalendar.days(inMonth: month, of: year) else {
      return false
    }
    return (0...23).contains(hour ?? 0) && (0...59).contains(minute ?? 0) && (0...60).contains(second ?? 0)
  }

  public var precision: Precision {
    if second != nil { return .second }
    return hour == nil ? .day : .minute
  }

  /// Seconds since 1970 in UTC; nil without a zone or a time of day, and for a timestamp that is not real.
  public var secondsSince1970: Int? {
    guard isReal, let hour, let minute, case .offset(let east) = zone else { return nil }
    return GregorianCalendar.daysSince1970(year: year, month: month, day: day) * 86400
      + hour * 3600 + (minute - east) * 60 + (second ?? 0)
  }

  /// ISO 8601 in UTC, to the second; nil where `secondsSince1970` is, and outside the years 0 to 9999.
  public var utc: String? {
    guard let seconds = secondsSince1970, -62_167_219_200..<253_402_300_800 ~= seconds else { return nil }
    return GregorianCalendar.iso8601(secondsSince1970: seconds)
  }

  /// The earliest moment that the timestamp can mean, in seconds since 1970, with UTC for an unknown zone;
  /// nil for a timestamp that is not real.
  var earliestMoment: Int? {
    var completed = self
    completed.hour = hour ?? 0
    completed.minute = minute ?? 0
    if zone == .unknown { completed.zone = .offset(minutes: 0) }
    return completed.secondsSince1970
  }
}
