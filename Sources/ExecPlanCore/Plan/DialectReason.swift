/// Why a plan is read as its dialect.
enum DialectReason: Sendable {
  case asked, frontMatter, `default`
  /// In the words of the settings.
  case settings(String)
  case marks(DialectMarks)

  /// To follow the dialect's name.
  var text: String {
    switch self {
    case .asked: "as asked"
    case .frontMatter: "by its front matter"
    case .default: "by default"
    case .settings(let reason): reason
    case .marks(let marks): "by its " + marks.names.joined(separator: ", ")
    }
  }
}

/// What tells a dialect from codex where it stands in a plan.
struct DialectMarks: OptionSet, Sendable {
  let rawValue: UInt8

  static let constraints = DialectMarks(rawValue: 1 << 0)
  static let tolerances = DialectMarks(rawValue: 1 << 1)
  static let risks = DialectMarks(rawValue: 1 << 2)
  static let statusLine = DialectMarks(rawValue: 1 << 3)
  static let constraintsAndSafety = DialectMarks(rawValue: 1 << 4)
  static let acceptanceCriteria = DialectMarks(rawValue: 1 << 5)
  static let attributedTimestamps = DialectMarks(rawValue: 1 << 6)

  var count: Int { rawValue.nonzeroBitCount }

  /// As reports write them.
  var names: [String] {
    [
      (.constraints, "Constraints"), (.tolerances, "Tolerances"), (.risks, "Risks"),
      (.statusLine, "Status line"), (.constraintsAndSafety, "Constraints & Safety"),
      (.acceptanceCriteria, "Acceptance Criteria"), (.attributedTimestamps, "attributed ISO timestamps"),
    ].compactMap { (mark: DialectMarks, name: String) in contains(mark) ? name : nil }
  }
}
