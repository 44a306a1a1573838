import ExecPlanCore

extension Failure {
  init(_ error: ConfigurationError) { self.init(error.messages) }
}

/// Every problem of a configuration that cannot be used.
struct ConfigurationError: Error, Equatable, Sendable {
  private struct LocatedProblem: Equatable, Sendable {
    /// Nil if the problem concerns the file as a whole.
    let position: TextPosition?
    let text: String
  }

  /// The file's name in messages.
  let name: String
  private let problems: [LocatedProblem]

  init(name: String, reason: String) {
    self.name = name
    problems = [LocatedProblem(position: nil, text: reason)]
  }

  init(name: String, _ problems: [ConfigurationProblem], in bytes: [UInt8]) {
    self.name = name
    self.problems = problems.sorted { $0.offset < $1.offset }.map { problem in
      LocatedProblem(position: TextPosition(of: problem.offset, in: bytes), text: problem.message)
    }
  }

  /// One line for each problem, with a position that editors can jump to.
  var messages: [String] {
    problems.map { problem in
      guard let position = problem.position else { return "\(name): \(problem.text)" }
      return "\(name):\(position.line):\(position.column): \(problem.text)"
    }
  }

  /// The error as an entry in the failures of a report.
  var failure: PlanFailure {
    let texts = problems.map { problem in
      (problem.position.map { "line \($0.line), column \($0.column): " } ?? "") + problem.text
    }
    return PlanFailure(path: name, message: texts.joined(separator: "; "))
  }
}

struct ConfigurationProblem: Error, Equatable, Sendable {
  /// In bytes.
  let offset: Int
  let message: String

  init(at range: Range<Int>, _ message: String) {
    offset = range.lowerBound
    self.message = message
  }

  init(_ error: JSON5Error) {
    offset = error.offset
    message = error.message
  }

  /// An unknown name. The message suggests the nearest known name, or lists all of them.
  static func unknown(_ noun: String, _ name: String, at range: Range<Int>, among names: [String]) -> Self {
    let remedy =
      if let nearest = nearestName(to: name, among: names) {
        "did you mean '\(nearest)'?"
      } else if names.count <= 20 {
        "use one of: \(names.joined(separator: ", "))"
      } else {
        "'\(Tool.name) explain' lists the known names"
      }
    return Self(at: range, "unknown \(noun) '\(name)'; \(remedy)")
  }
}
