/// What a skeleton's slots are filled with.
public struct TemplateFill: Sendable {
  /// One line.
  public var title: String
  /// Replaces the guidance of the first section.
  public var purpose: String?
  /// The time of the first Progress items in seconds since 1970.
  public var now: Int
  /// Path of the repository's own PLANS.md, named in the plan.
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
  /// A fresh plan: the skeleton with what is known filled in. Its guidance is still to be replaced.
  public func template(_ fill: TemplateFill) -> String {
    let note = fill.guidePath.map {
      "It is written and kept as `\($0)` in this repository asks."
    }
    var lines: [Substring] = []
    var isInPurpose = false
    var sawTitle = false
    // A purpose of blanks is none: its guidance is still to be replaced.
    let purpose = fill.purpose.flatMap { $0.allSatisfy(\.isWhitespace) ? nil : $0 }
    for line in skeleton.split(separator: "\n", omittingEmptySubsequences: false) {
      let isHeading = line.hasPrefix("#")
      if isHeading {
        isInPurpose = purpose != nil && SectionParser.kind(ofHeading: heading(line)) == .purpose
      }
      if line.hasPrefix("# "), !sawTitle {
        sawTitle = true
        lines.append("# \(fill.title)")
      } else if line == "{plans-note}" {
        // The blank line after a note that is left out goes with it.
        if let note { lines.append(Substring(note)) } else if lines.last == "" { lines.removeLast() }
      } else if isInPurpose, !isHeading {
        continue
      } else {
        lines.append(filled(line, fill))
        if isInPurpose, let purpose { lines += ["", Substring(purpose), ""] }
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// A line of the skeleton with its slots filled; what the caller hands in is left as it is.
  private func filled(_ line: Substring, _ fill: TemplateFill) -> Substring {
    guard line.holds("{") || line.holds("<YYYY-MM-DD, name>") else { return line }
    let signature = fill.author.map { "<YYYY-MM-DD>, \($0)" } ?? "<YYYY-MM-DD, name>"
    return Substring(
      line.replacingEach("{now}", by: GregorianCalendar.minuteForm(secondsSince1970: fill.now))
        .replacingEach("{iso}", by: GregorianCalendar.iso8601(secondsSince1970: fill.now - fill.now % 60))
        .replacingEach("{author}", by: fill.author ?? "<your name>")
        .replacingEach("<YYYY-MM-DD, name>", by: signature))
  }

  private func heading(_ line: Substring) -> String {
    String(line.drop { $0 == "#" }.drop { $0 == " " })
  }
}
