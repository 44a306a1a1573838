/// Decides which dialect a plan is read as.
enum DialectDetector {
  /// The dialect that somebody asked for, and who; nil when the plan's sections are to show it. The command line
  /// comes first, then the plan's front matter, then the configuration.
  static func asked(
    _ request: DialectRequest, _ frontMatter: FrontMatter, _ settings: DialectSettings
  ) throws(PlanError) -> (Dialect, DialectReason)? {
    if let dialect = try dialect(request) { return (dialect, .asked) }
    if let name = frontMatter.dialect, let dialect = settings.named(name) { return (dialect, .frontMatter) }
    return try dialect(settings.preferred).map { ($0, .settings(settings.reason)) }
  }

  private static func dialect(_ request: DialectRequest) throws(PlanError) -> Dialect? {
    switch request {
    case .auto: return nil
    case .custom(let dialect): return dialect
    case .named(let name):
      guard let dialect = Dialect.named(name) else { throw .unknownDialect(name) }
      return dialect
    case .repository(let guide):
      guard let dialect = Dialect.repository(skeletonOf: guide) else { throw .noSkeleton }
      return dialect
    }
  }

  /// The dialect that the plan shows, and how: the one of which at least two distinctive marks stand in it; ties and
  /// all else are codex.
  static func detect(
    sections: SectionsByKind, status: StatusLine?, progress: ProgressSection?
  ) -> (Dialect, DialectReason) {
    let controlled = controlledMarks(sections, status)
    let ssot = ssotMarks(sections, progress)
    if controlled.count >= 2, controlled.count > ssot.count { return (.controlled, .marks(controlled)) }
    if ssot.count >= 2, ssot.count > controlled.count { return (.ssot, .marks(ssot)) }
    return (.codex, .default)
  }

  private static func controlledMarks(_ sections: SectionsByKind, _ status: StatusLine?) -> DialectMarks {
    var marks: DialectMarks = []
    if sections[.constraints] != nil { marks.insert(.constraints) }
    if sections[.tolerances] != nil { marks.insert(.tolerances) }
    if sections[.risks] != nil { marks.insert(.risks) }
    if let state = status?.state, state != .superseded { marks.insert(.statusLine) }
    return marks
  }

  private static func ssotMarks(_ sections: SectionsByKind, _ progress: ProgressSection?) -> DialectMarks {
    var marks: DialectMarks = []
    if sections[.constraintsAndSafety] != nil { marks.insert(.constraintsAndSafety) }
    if sections[.acceptanceCriteria] != nil { marks.insert(.acceptanceCriteria) }
    // Alone they would decide nothing.
    if !marks.isEmpty, let progress, hasAttributedTimestamp(progress) { marks.insert(.attributedTimestamps) }
    return marks
  }

  private static func hasAttributedTimestamp(_ progress: ProgressSection) -> Bool {
    progress.items.indices.contains { index in
      guard let timestamp = progress.items[index].timestamp, timestamp.form == .iso8601, timestamp.second != nil else {
        return false
      }
      return progress.author(of: index) != nil
    }
  }
}
