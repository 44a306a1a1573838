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
  /// Complaints about comments that end nothing or say nothing.
  private var malformed: [(comment: SuppressionComment, message: String)] = []

  init(_ comments: [SuppressionComment]) {
    // Stretches that are still open, by name.
    var open: [String: [Int]] = [:]
    for comment in comments {
      if comment.names.isEmpty {
        malformed.append((comment, "this comment names no rule: name rules or groups, or \"all\""))
      }
      for name in comment.names {
        guard RuleList.isKnown(name) else {
          let nearest = nearestName(to: name, among: RuleList.knownNames).map { "; did you mean \"\($0)\"?" }
          malformed.append((comment, "there is no rule or group \"\(name)\"\(nearest ?? "")"))
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
            malformed.append((comment, "nothing above disables \"\(name)\": take this comment out"))
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
  mutating func silence(_ rule: String, of group: RuleGroup, lines: ClosedRange<Int>) -> Bool {
    var isSilenced = false
    for name in [rule, group.rawValue, "all"] {
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

  /// What is wrong with the comments: those without a name, with an unknown one, and those that silence nothing.
  var complaints: [(comment: SuppressionComment, message: String)] {
    let unused = orders.filter { !$0.isUsed }.map { order in
      (comment: order.comment, message: "\"\(order.name)\" finds nothing here: take this comment out")
    }
    return (malformed + unused).sorted { $0.comment.range.start < $1.comment.range.start }
  }
}
