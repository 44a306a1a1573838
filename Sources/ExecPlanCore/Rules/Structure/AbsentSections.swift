import MarkdownTree

/// What the two rules about absent sections share.
enum AbsentSections {
  static func report(_ requirement: SectionSpec.Requirement, in context: inout RuleContext) {
    let plan = context.plan
    let place = plan.titleSection?.heading ?? SourceRange(plan.source.contentStart, plan.source.contentStart)
    let absent = plan.dialect.sections.filter {
      $0.requirement == requirement && plan.section($0.kind) == nil
    }
    guard !absent.isEmpty else { return }
    var candidates = Candidates(in: plan)
    for spec in absent {
      var message = "no section \"\(spec.title)\""
      if let section = candidates.nearest(to: spec) {
        message +=
          ": the heading \"\(plan.heading(of: section))\" on line \(section.line) looks meant for it; rename it"
      } else {
        message += ": add \"## \(spec.title)\"" + accepted(spec)
      }
      context.report(at: place, message)
    }
  }

  /// "(accepted too: …)"
  private static func accepted(_ spec: SectionSpec) -> String {
    let names = SectionNames.entries.first { $0.kind == spec.kind }
    let title = HeadingName.normalize(spec.title)
    var others: [String] = []
    for name in (names?.whole ?? []) + (names?.halves ?? []) where others.count < 2 {
      if name.utf8.elementsEqual(title) || !name.utf8.allSatisfy({ $0 < 0x80 }) { continue }
      others.append("\"\(name.prefix(1).uppercased())\(name.dropFirst())\"")
    }
    return others.isEmpty ? "" : " (accepted too: \(others.joined(separator: ", ")))"
  }
}

/// The headings of a plan that serve as no known section, and may be meant for an absent one.
private struct Candidates {
  private let sections: [(section: PlanSection, sketch: NameSketch)]
  private var measure = EditDistance()

  /// Long headings are sentences; measuring them would cost more than it tells.
  private static let longest = 60

  init(in plan: Plan) {
    let title = plan.titleSection?.line
    sections = plan.sections.filter { $0.kind == nil && $0.line != title && $0.name.count <= Self.longest }
      .map { ($0, NameSketch($0.name)) }
  }

  /// The heading closest to a section's: a few letters apart, or made of most of its words.
  mutating func nearest(to spec: SectionSpec) -> PlanSection? {
    let wanted = HeadingName.normalize(spec.title)
    let sketch = NameSketch(wanted)
    let halves = SectionNames.entries.first { $0.kind == spec.kind }?.halves ?? []
    var best: (section: PlanSection, distance: Int)?
    for candidate in sections {
      let name = candidate.section.name
      let sharesWords =
        candidate.sketch.mayShareWords(with: sketch) && Self.sharesMostWords(name, wanted)
        || Self.begins(name, withOneOf: halves)
      let limit = min(sharesWords ? Int.max : wanted.count / 4, (best?.distance ?? Int.max) - 1)
      guard candidate.sketch.fewestEdits(to: sketch) <= limit else { continue }
      if let distance = measure(name, wanted, atMost: limit) { best = (candidate.section, distance) }
    }
    return best?.section
  }

  /// "validation and evidence capture" begins with one half of Validation and Acceptance.
  private static func begins(_ name: [UInt8], withOneOf halves: [String]) -> Bool {
    halves.contains { half in
      name.starts(with: half.utf8) && name.dropFirst(half.utf8.count).first == UInt8(ascii: " ")
    }
  }

  private static func sharesMostWords(_ name: [UInt8], _ wanted: [UInt8]) -> Bool {
    func words(_ bytes: [UInt8]) -> Set<ArraySlice<UInt8>> {
      Set(bytes.split(separator: UInt8(ascii: " ")).filter { $0.count > 3 })
    }
    let (have, want) = (words(name), words(wanted))
    return !have.isEmpty && have.intersection(want).count * 2 >= max(have.count, want.count)
  }
}

extension String {
  /// This plan with the "## " heading of one section replaced; for examples.
  func replacingHeading(_ title: String, with heading: String) -> String {
    split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0 == "## \(title)" ? heading : String($0) }
      .joined(separator: "\n")
  }
}
