/// A feature of a plan that identifies its dialect.
struct DialectMark: Sendable {
  /// The name in reports.
  let name: String
  let isPresent: @Sendable (DialectEvidence) -> Bool

  init(_ name: String, isPresent: @escaping @Sendable (DialectEvidence) -> Bool) {
    self.name = name
    self.isPresent = isPresent
  }

  /// The presence of a section.
  init(_ name: String, section: SectionKind) {
    self.init(name) { $0.sections[section] != nil }
  }
}

/// The parts of a plan in which dialects differ.
struct DialectEvidence {
  let sections: SectionsByKind
  let status: PlanStatus?
  let progress: ProgressSection?
}

extension Dialect {
  /// Number of marks needed to identify a dialect.
  static let decisiveCount = 2

  /// The marks of this dialect that a plan has. Stops when too few remain to decide.
  func marks(in evidence: DialectEvidence) -> [DialectMark] {
    var found: [DialectMark] = []
    for (index, mark) in marks.enumerated() {
      if found.count + marks.count - index < Self.decisiveCount { break }
      if mark.isPresent(evidence) { found.append(mark) }
    }
    return found
  }
}
