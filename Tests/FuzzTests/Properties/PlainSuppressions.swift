@testable import ExecPlanCore

/// The findings that comments suppress, by a simple, slow reference algorithm.
struct PlainSuppressions {
  private struct Directive {
    let name: String
    let first: Int
    var last: Int
    /// Whether a later comment may end it.
    var isOpen = false
  }

  private var directives: [Directive] = []

  init(_ comments: [SuppressionComment]) {
    for comment in comments {
      for name in comment.names where RuleList.isKnown(name) {
        switch comment.scope {
        case .file: directives.append(Directive(name: name, first: 1, last: .max))
        case .line: directives.append(Directive(name: name, first: comment.line, last: comment.line))
        case .nextLine:
          directives.append(Directive(name: name, first: comment.line + 1, last: comment.line + 1))
        case .fromHere:
          directives.append(Directive(name: name, first: comment.line, last: .max, isOpen: true))
        case .endsHere:
          for index in directives.indices
          where directives[index].isOpen && ["all", directives[index].name].contains(name) {
            directives[index].last = comment.line
            directives[index].isOpen = false
          }
        }
      }
    }
  }

  /// The findings whose first and last lines no comment suppresses.
  func left(of marks: [SuppressionProperties.Mark]) -> [SuppressionProperties.Mark] {
    marks.filter { mark in
      let names = ["all", mark.rule, LinterProperties.groups[mark.rule]]
      return !directives.contains { directive in
        names.contains(directive.name)
          && [mark.lines.lowerBound, mark.lines.upperBound].contains {
            directive.first <= $0 && $0 <= directive.last
          }
      }
    }
  }
}
