/// The suppression comments of one plan at work: which findings they silence, and which of them silence none.
struct Suppressions {
  private let comments: [SuppressionComment]
  /// For each comment and each of its names whether it silenced something.
  private var isUsed: [[Bool]]

  init(_ comments: [SuppressionComment]) {
    self.comments = comments
    isUsed = comments.map { Array(repeating: false, count: $0.names.count) }
  }

  /// Whether a finding on `line` is silenced. The comment that does so counts as used.
  mutating func silence(_ rule: RuleDescription, line: Int) -> Bool {
    var isSilenced = false
    for (index, comment) in comments.enumerated() {
      for (position, name) in comment.names.enumerated()
      where Self.covers(name, rule) && reaches(comment, index, name, line: line) {
        isUsed[index][position] = true
        isSilenced = true
      }
    }
    return isSilenced
  }

  private func reaches(_ comment: SuppressionComment, _ index: Int, _ name: String, line: Int) -> Bool {
    switch comment.scope {
    case .file: return true
    case .line: return comment.line == line
    case .nextLine: return comment.line + 1 == line
    case .endsHere: return false
    case .fromHere:
      guard line >= comment.line else { return false }
      let end = comments[(index + 1)...].first {
        $0.scope == .endsHere && ($0.names.contains(name) || $0.names.contains("all"))
      }
      return end.map { line <= $0.line } ?? true
    }
  }

  private static func covers(_ name: String, _ rule: RuleDescription) -> Bool {
    name == rule.name || name == rule.group.rawValue || name == "all"
  }

  /// What is wrong with the comments: those without a name, with an unknown one, and those that silence nothing.
  var complaints: [(comment: SuppressionComment, message: String)] {
    var complaints: [(SuppressionComment, String)] = []
    for (index, comment) in comments.enumerated() {
      if comment.names.isEmpty {
        complaints.append((comment, "this comment names no rule: name rules or groups, or \"all\""))
      }
      for (position, name) in comment.names.enumerated() {
        if !RuleList.isKnown(name) {
          let nearest =
            nearestName(to: name, among: RuleList.knownNames).map { "; did you mean \"\($0)\"?" } ?? ""
          complaints.append((comment, "there is no rule or group \"\(name)\"\(nearest)"))
        } else if comment.scope == .endsHere {
          let opens = comments[..<index].contains {
            $0.scope == .fromHere && ($0.names.contains(name) || name == "all")
          }
          if !opens {
            complaints.append((comment, "nothing above disables \"\(name)\": take this comment out"))
          }
        } else if !isUsed[index][position] {
          complaints.append((comment, "\"\(name)\" finds nothing here: take this comment out"))
        }
      }
    }
    return complaints
  }
}
