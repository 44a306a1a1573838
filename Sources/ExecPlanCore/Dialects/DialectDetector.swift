/// Decides which dialect a plan is read as.
enum DialectDetector {
  /// The dialect that somebody asked for, and who; nil when the plan's sections are to show it. The command line
  /// comes first, then the plan's front matter, then the configuration.
  static func asked(
    _ request: DialectRequest, _ frontMatter: FrontMatter, _ settings: DialectSettings
  ) throws(PlanError) -> (Dialect, String)? {
    if let dialect = try dialect(request) { return (dialect, "as asked") }
    if let name = frontMatter.dialect, let dialect = settings.named(name) {
      return (dialect, "by its front matter")
    }
    return try dialect(settings.preferred).map { ($0, settings.reason) }
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
    sections: ServingSections, status: StatusLine?, progress: ProgressSection?
  ) -> (Dialect, String) {
    let controlled = controlledMarks(sections, status)
    let ssot = ssotMarks(sections, progress)
    if controlled.count >= 2, controlled.count > ssot.count {
      return (.controlled, "by its " + controlled.joined(separator: ", "))
    }
    if ssot.count >= 2, ssot.count > controlled.count {
      return (.ssot, "by its " + ssot.joined(separator: ", "))
    }
    return (.codex, "by default")
  }

  private static func controlledMarks(_ sections: ServingSections, _ status: StatusLine?) -> [String] {
    var marks: [String] = []
    if sections[.constraints] != nil { marks.append("Constraints") }
    if sections[.tolerances] != nil { marks.append("Tolerances") }
    if sections[.risks] != nil { marks.append("Risks") }
    if let state = status?.state, state != .superseded { marks.append("Status line") }
    return marks
  }

  private static func ssotMarks(_ sections: ServingSections, _ progress: ProgressSection?) -> [String] {
    var marks: [String] = []
    if sections[.constraintsAndSafety] != nil { marks.append("Constraints & Safety") }
    if sections[.acceptanceCriteria] != nil { marks.append("Acceptance Criteria") }
    let hasAttributedStamp = progress?.items.contains {
      $0.stamp?.form == .iso8601 && $0.stamp?.second != nil && $0.author != nil
    }
    if hasAttributedStamp ?? false { marks.append("attributed ISO stamps") }
    return marks
  }
}
