/// The suppression directives of one plan: which findings they silence, and which of them have no effect.
///
/// A comment holds one directive for each name in it. The directives are indexed by name and by the lines
/// that they cover, so that the cost of a finding does not depend on the number of comments.
struct Suppressions {
  private struct Directive {
    let comment: SuppressionComment
    let name: String
    /// 1-based, inclusive; every line for a whole file.
    var lines: ClosedRange<Int>
    var isUsed = false
  }

  private var directives: [Directive] = []
  /// By name and line: the directives that cover one line, as indices.
  private var ofLine: [String: [Int: [Int]]] = [:]
  /// By name: the directives that cover the lines from their comment on, in document order.
  private var ofBlock: [String: [Int]] = [:]
  /// By name: the first directive that covers the file.
  private var ofFile: [String: Int] = [:]
  /// The problems that are known before any finding is.
  private var malformed: [DirectiveProblem] = []

  init(_ comments: [SuppressionComment]) {
    // The directives that no comment has ended yet, by name.
    var open: [String: [Int]] = [:]
    for comment in comments {
      if comment.names.isEmpty { malformed.append(DirectiveProblem(reason: .noName, range: comment.range)) }
      for name in comment.names {
        guard RuleList.isKnown(name) else {
          let nearest = nearestName(to: name, among: RuleList.knownNames)
          malformed.append(
            DirectiveProblem(reason: .unknownName(name, nearest: nearest), range: comment.range))
          continue
        }
        switch comment.scope {
        case .line: add(comment, name, comment.line...comment.line)
        case .nextLine: add(comment, name, comment.line + 1...comment.line + 1)
        case .file:
          directives.append(Directive(comment: comment, name: name, lines: 1...Int.max))
          ofFile[name] = ofFile[name] ?? directives.count - 1
        case .fromHere:
          add(comment, name, comment.line...Int.max)
          open[name, default: []].append(directives.count - 1)
        case .endsHere:
          let ended = name == "all" ? open.values.flatMap { $0 } : open[name] ?? []
          if name == "all" { open = [:] } else { open[name] = nil }
          for index in ended {
            let first = directives[index].lines.lowerBound
            directives[index].lines = first...max(comment.line, first)
          }
          if ended.isEmpty {
            malformed.append(DirectiveProblem(reason: .endsNothing(name), range: comment.range))
          }
        }
      }
    }
  }

  private mutating func add(_ comment: SuppressionComment, _ name: String, _ lines: ClosedRange<Int>) {
    directives.append(Directive(comment: comment, name: name, lines: lines))
    if lines.count == 1 {
      ofLine[name, default: [:]][lines.lowerBound, default: []].append(directives.count - 1)
    } else {
      ofBlock[name, default: []].append(directives.count - 1)
    }
  }

  /// Whether a directive covers the first or the last of a finding's lines. Marks the directives that do as
  /// used.
  mutating func silence(_ rule: RuleDescription, lines: ClosedRange<Int>) -> Bool {
    var isSilenced = false
    for name in [rule.name, rule.group.rawValue, "all"] {
      for line in Set([lines.lowerBound, lines.upperBound]) {
        if let indices = ofLine[name]?[line] {
          isSilenced = true
          for index in indices where !directives[index].isUsed { directives[index].isUsed = true }
          // All are used now, so the next finding on this line needs one of them only.
          ofLine[name]?[line] = Array(indices.prefix(1))
        }
        if let index = block(of: name, at: line) ?? ofFile[name] {
          directives[index].isUsed = true
          isSilenced = true
        }
      }
    }
    return isSilenced
  }

  /// The directive for a name that began last at or before a line, if it covers the line.
  private func block(of name: String, at line: Int) -> Int? {
    guard let blocks = ofBlock[name] else { return nil }
    let next = blocks.partitioningIndex { directives[$0].comment.line > line }
    guard next > 0, directives[blocks[next - 1]].lines.contains(line) else { return nil }
    return blocks[next - 1]
  }

  /// The directives that have no effect, in document order. Complete once `silence` was asked about every
  /// finding.
  var problems: [DirectiveProblem] {
    let unused = directives.filter { !$0.isUsed }.map {
      DirectiveProblem(reason: .silencesNothing($0.name), range: $0.comment.range)
    }
    return (malformed + unused).sorted { $0.range.start < $1.range.start }
  }
}
