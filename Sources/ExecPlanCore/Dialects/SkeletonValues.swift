/// The values for a skeleton's slots.
public struct SkeletonValues: Sendable {
  /// A single line.
  public var title: String
  /// Replaces the guidance of the Purpose section.
  public var purpose: String?
  /// The time of the first Progress items in seconds since 1970.
  public var now: Int
  /// The path of the repository's own PLANS.md, for a note in the plan.
  public var guidePath: String?
  public var author: String?

  public init(
    title: String, purpose: String? = nil, now: Int, guidePath: String? = nil, author: String? = nil
  ) {
    self.title = title
    self.purpose = purpose
    self.now = now
    self.guidePath = guidePath
    self.author = author
  }
}

extension Dialect {
  /// A new plan: the skeleton with its slots filled. The author still has to replace its guidance.
  public func newPlan(with values: SkeletonValues) -> String {
    let note = values.guidePath.map { "Write and maintain it as `\($0)` in this repository requires." }
    var lines: [Substring] = []
    var isInPurpose = false
    var sawTitle = false
    // A blank purpose leaves the guidance in place.
    let purpose = values.purpose.flatMap { $0.allSatisfy(\.isWhitespace) ? nil : $0 }
    for line in skeleton.split(separator: "\n", omittingEmptySubsequences: false) {
      let isHeading = line.hasPrefix("#")
      if isHeading {
        isInPurpose = purpose != nil && SectionParser.kind(ofHeading: heading(line)) == .purpose
      }
      if line.hasPrefix("# "), !sawTitle {
        sawTitle = true
        lines.append("# \(values.title)")
      } else if line == "{plans-note}" {
        // Without a note, remove one of the blank lines around it too.
        if let note { lines.append(Substring(note)) } else if lines.last == "" { lines.removeLast() }
      } else if isInPurpose, !isHeading {
        continue
      } else {
        lines.append(filled(line, values))
        if isInPurpose, let purpose { lines += ["", Substring(purpose), ""] }
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// A line of the skeleton with its slots filled.
  private func filled(_ line: Substring, _ values: SkeletonValues) -> Substring {
    guard line.containsBytes(of: "{") || line.containsBytes(of: "<YYYY-MM-DD, name>") else { return line }
    let signature = values.author.map { "<YYYY-MM-DD>, \($0)" } ?? "<YYYY-MM-DD, name>"
    return Substring(
      line.replacingEach("{now}", by: GregorianCalendar.minuteForm(secondsSince1970: values.now))
        .replacingEach("{iso}", by: GregorianCalendar.iso8601(secondsSince1970: values.now - values.now % 60))
        .replacingEach("{author}", by: values.author ?? "<your name>")
        .replacingEach("<YYYY-MM-DD, name>", by: signature))
  }

  private func heading(_ line: Substring) -> String {
    String(line.drop { $0 == "#" }.drop { $0 == " " })
  }
}
