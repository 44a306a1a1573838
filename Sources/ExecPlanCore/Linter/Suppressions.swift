/// The suppression comments of one plan at work: which findings they silence, and which of them silence none.
///
/// Each name of a comment is one order. Orders are sorted by what they reach once, so that a finding costs a look at
/// its lines however many comments there are.
struct Suppressions {
  private struct Order {
    let comment: SuppressionComment
    let name: String
    /// 1-based, inclusive; for the whole file, every line.
    var lines: ClosedRange<Int>
    var isUsed = false
  }

  private var orders: [Order] = []
  /// For each name the orders that reach one line, by that line.
  private var ofLine: [String: [Int: [Int]]] = [:]
  /// For each name the orders that reach from their comment on, in order.
  private var ofStretch: [String: [Int]] = [:]
  /// For each name the first order for the whole file.
  private var ofFile: [String: Int] = [:]
  /// Those of comments that name no rule or end nothing.
  private var malformed: [DirectiveProblem] = []

  init(_ comments: [SuppressionComment]) {
    // Stretches that are still open, by name.
    var open: [String: [Int]] = [:]
    for comment in comments {
      if comment.names.isEmpty {
        malformed.append(DirectiveProblem(reason: .noName, range: comment.range))
      }
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
          orders.append(Order(comment: comment, name: name, lines: 1...Int.max))
          ofFile[name] = ofFile[name] ?? orders.count - 1
        case .fromHere:
          add(comment, name, comment.line...Int.max)
          open[name, default: []].append(orders.count - 1)
        case .endsHere:
          let ended = name == "all" ? open.values.flatMap { $0 } : open[name] ?? []
          if name == "all" { open = [:] } else { open[name] = nil }
          for order in ended {
            orders[order].lines =
              orders[order].lines.lowerBound...max(comment.line, orders[order].lines.lowerBound)
          }
          if ended.isEmpty {
            malformed.append(DirectiveProblem(reason: .endsNothing(name), range: comment.range))
          }
        }
      }
    }
  }

  private mutating func add(_ comment: SuppressionComment, _ name: String, _ lines: ClosedRange<Int>) {
    orders.append(Order(comment: comment, name: name, lines: lines))
    if lines.count == 1 {
      ofLine[name, default: [:]][lines.lowerBound, default: []].append(orders.count - 1)
    } else {
      ofStretch[name, default: []].append(orders.count - 1)
    }
  }

  /// Whether a finding on `lines` is silenced, from the first of them or the last. The comment that does so counts as
  /// used.
  mutating func silence(_ rule: RuleDescription, lines: ClosedRange<Int>) -> Bool {
    var isSilenced = false
    for name in [rule.name, rule.group.rawValue, "all"] {
      for line in Set([lines.lowerBound, lines.upperBound]) {
        if let order = ofLine[name]?[line] {
          isSilenced = true
          for index in order where !orders[index].isUsed { orders[index].isUsed = true }
          // They are all used now; the next finding on the line need not look at each again.
          ofLine[name]?[line] = Array(order.prefix(1))
        }
        if let order = stretch(of: name, at: line) ?? ofFile[name] {
          orders[order].isUsed = true
          isSilenced = true
        }
      }
    }
    return isSilenced
  }

  /// The stretch of a name that holds a line: of several the one begun last.
  private func stretch(of name: String, at line: Int) -> Int? {
    guard let stretches = ofStretch[name] else { return nil }
    var low = 0
    var high = stretches.count
    while low < high {
      let middle = (low + high) / 2
      if orders[stretches[middle]].comment.line <= line { low = middle + 1 } else { high = middle }
    }
    guard low > 0, orders[stretches[low - 1]].lines.contains(line) else { return nil }
    return stretches[low - 1]
  }

  /// The directives that have no effect, in document order. Complete once every finding was offered to `silence`.
  var problems: [DirectiveProblem] {
    let unused = orders.filter { !$0.isUsed }.map { order in
      DirectiveProblem(reason: .silencesNothing(order.name), range: order.comment.range)
    }
    return (malformed + unused).sorted { $0.range.start < $1.range.start }
  }
}
