/// A feature of a plan that identifies its dialect.
struct DialectMark: Sendable {
  /// As reports name it.
  let name: String
  let isPresent: @Sendable (DialectEvidence) -> Bool

  init(_ name: String, isPresent: @escaping @Sendable (DialectEvidence) -> Bool) {
    self.name = name
    self.isPresent = isPresent
  }

  /// A section of its own.
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
  /// Number of marks that identify a dialect.
  static let decisiveCount = 2

  /// The marks of this dialect that a plan has. The search stops when they can no longer be decisive.
  func marks(in evidence: DialectEvidence) -> [DialectMark] {
    var found: [DialectMark] = []
    // By index: the types of `enumerated` would be instantiated for every plan. See Speed.md.
    for index in marks.indices {
      if found.count + marks.count - index < Self.decisiveCount { break }
      if marks[index].isPresent(evidence) { found.append(marks[index]) }
    }
    return found
  }
}
