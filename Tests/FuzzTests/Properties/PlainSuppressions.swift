@testable import ExecPlanCore

/// What comments silence, read one after the other and with no thought for time: the measure of the tool's own reading.
struct PlainSuppressions {
  private struct Order {
    let name: String
    let first: Int
    var last: Int
    /// Whether a comment further down may end it.
    var isOpen = false
  }

  private var orders: [Order] = []

  init(_ comments: [SuppressionComment]) {
    for comment in comments {
      for name in comment.names where RuleList.isKnown(name) {
        switch comment.scope {
        case .file: orders.append(Order(name: name, first: 1, last: .max))
        case .line: orders.append(Order(name: name, first: comment.line, last: comment.line))
        case .nextLine: orders.append(Order(name: name, first: comment.line + 1, last: comment.line + 1))
        case .fromHere: orders.append(Order(name: name, first: comment.line, last: .max, isOpen: true))
        case .endsHere:
          for index in orders.indices
          where orders[index].isOpen && ["all", orders[index].name].contains(name) {
            orders[index].last = comment.line
            orders[index].isOpen = false
          }
        }
      }
    }
  }

  /// The findings that no comment silences, from their first line or their last.
  func left(of marks: [SuppressionProperties.Mark]) -> [SuppressionProperties.Mark] {
    marks.filter { mark in
      let names = ["all", mark.rule, LinterProperties.groups[mark.rule]]
      return !orders.contains { order in
        names.contains(order.name)
          && [mark.lines.lowerBound, mark.lines.upperBound].contains { order.first <= $0 && $0 <= order.last }
      }
    }
  }
}
