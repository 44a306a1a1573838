/// A date, with or without a time, as it was read off a plan. Its figures may be impossible; `isReal` tells.
struct Stamp: Sendable, Equatable {
  enum Zone: Sendable, Equatable {
    /// Nothing said, or an abbreviation that more than one zone uses.
    case unknown
    /// Minutes east of UTC; 0 for "Z", "UTC" and "GMT".
    case offset(minutes: Int)
  }

  enum Form: Sendable, Equatable {
    /// `(2025-01-20 13:00Z)`, date alone or a bracket of another kind included.
    case parenthesised
    /// `2025-01-20T13:00:00Z`
    case iso8601
    case other
  }

  var year: Int
  var month: Int
  var day: Int
  /// nil together with `minute` where only the date is given.
  var hour: Int?
  var minute: Int?
  var second: Int?
  var zone: Zone
  var form: Form
  /// Whether a "T" stands between date and time.
  var hasT = false

  var isReal: Bool {
    guard (1...12).contains(month), day >= 1, day <= Stamp.days(inMonth: month, of: year) else {
      return false
    }
    return (0...23).contains(hour ?? 0) && (0...59).contains(minute ?? 0) && (0...60).contains(second ?? 0)
  }

  var precision: Timestamp.Precision {
    if second != nil { return .second }
    return hour == nil ? .day : .minute
  }

  /// Seconds since 1970 in UTC; nil where the zone, the time of day or reality is missing.
  var secondsSince1970: Int? {
    guard isReal, let hour, let minute, case .offset(let east) = zone else { return nil }
    return Stamp.daysSince1970(year: year, month: month, day: day) * 86400
      + hour * 3600 + (minute - east) * 60 + (second ?? 0)
  }

  /// The earliest moment that the stamp can mean, in seconds since 1970, a missing zone taken as UTC; nil for a stamp
  /// that is not real.
  var earliestMoment: Int? {
    guard isReal else { return nil }
    var copy = self
    copy.hour = hour ?? 0
    copy.minute = minute ?? 0
    if copy.zone == .unknown { copy.zone = .offset(minutes: 0) }
    return copy.secondsSince1970
  }

  static func days(inMonth month: Int, of year: Int) -> Int {
    switch month {
    case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// Days from 1970-01-01 in the Gregorian calendar; Howard Hinnant's `days_from_civil`.
  static func daysSince1970(year: Int, month: Int, day: Int) -> Int {
    let shifted = month <= 2 ? year - 1 : year
    let era = (shifted >= 0 ? shifted : shifted - 399) / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }
}
