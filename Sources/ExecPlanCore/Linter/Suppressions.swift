/// The suppression directives of a plan, one for each name in a comment. Indices by name and line keep the
/// cost of a finding independent of the number of comments.
struct Suppressions {
  private struct Directive {
    let comment: SuppressionComment
    let name: String
    /// 1-based, inclusive; all lines for a whole file.
    var lines: ClosedRange<Int>
    var isUsed = false
  }

  private var directives: [Directive] = []
  /// Indices by name and line: the directives that cover one line.
  private var byLine: [String: [Int: [Int]]] = [:]
  /// Indices by name: the directives that begin at their comment, in document order.
  private var openings: [String: [Int]] = [:]
  /// Indices by name: the first directive that covers the file.
  private var fileWide: [String: Int] = [:]
  /// The problems that do not depend on findings.
  private var malformed: [DirectiveProblem] = []

  init(_ comments: [SuppressionComment]) {
    // Indices by name: the directives that no comment has ended yet.
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
          fileWide[name] = fileWide[name] ?? directives.count - 1
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
      byLine[name, default: [:]][lines.lowerBound, default: []].append(directives.count - 1)
    } else {
      openings[name, default: []].append(directives.count - 1)
    }
  }

  /// Whether a directive covers the first or last line of a finding. Marks those that do as used.
  mutating func silence(_ rule: RuleDescription, lines: ClosedRange<Int>) -> Bool {
    var isSilenced = false
    for name in [rule.name, rule.group.rawValue, "all"] {
      for line in Set([lines.lowerBound, lines.upperBound]) {
        if let indices = byLine[name]?[line] {
          isSilenced = true
          for index in indices where !directives[index].isUsed { directives[index].isUsed = true }
          // All are used now, so later findings on this line need only one of them.
          byLine[name]?[line] = Array(indices.prefix(1))
        }
        if let index = opening(of: name, at: line) ?? fileWide[name] {
          directives[index].isUsed = true
          isSilenced = true
        }
      }
    }
    return isSilenced
  }

  /// The last directive for a name that begins at or before a line, if it covers the line.
  private func opening(of name: String, at line: Int) -> Int? {
    guard let openings = openings[name] else { return nil }
    let next = openings.partitioningIndex { directives[$0].comment.line > line }
    guard next > 0, directives[openings[next - 1]].lines.contains(line) else { return nil }
    return openings[next - 1]
  }

  /// The directives without effect, in document order. Valid after `silence` was called for every finding.
  var problems: [DirectiveProblem] {
    let unused = directives.filter { !$0.isUsed }.map {
      DirectiveProblem(reason: .silencesNothing($0.name), range: $0.comment.range)
    }
    return (malformed + unused).sorted { $0.range.start < $1.range.start }
  }
}
