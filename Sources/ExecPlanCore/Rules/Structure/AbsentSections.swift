import MarkdownTree

/// What the two rules about absent sections share.
enum AbsentSections {
  static func report(_ requirement: SectionSpec.Requirement, in context: inout RuleContext) {
    let plan = context.plan
    let place = plan.titleSection?.heading ?? SourceRange(plan.source.contentStart, plan.source.contentStart)
    for spec in plan.dialect.sections
    where spec.requirement == requirement && plan.section(spec.kind) == nil {
      var message = "no section \"\(spec.title)\""
      if let (heading, line) = nearMiss(for: spec, in: plan) {
        message += ": the heading \"\(heading)\" on line \(line) looks meant for it; rename it"
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
    let others = ((names?.whole ?? []) + (names?.halves ?? []))
      .filter { Array($0.utf8) != title && $0.utf8.allSatisfy { $0 < 0x80 } }
      .prefix(2).map { "\"\($0.prefix(1).uppercased())\($0.dropFirst())\"" }
    return others.isEmpty ? "" : " (accepted too: \(others.joined(separator: ", ")))"
  }

  /// A heading that serves as no known section and is close to the missing one: a few letters apart, or made of most
  /// of its words.
  private static func nearMiss(for spec: SectionSpec, in plan: Plan) -> (heading: String, line: Int)? {
    let wanted = HeadingName.normalize(spec.title)
    var best: (section: PlanSection, distance: Int)?
    for section in plan.sections where section.kind == nil && section.line != plan.titleSection?.line {
      let name = HeadingName.normalize(plan.heading(of: section))
      // Long headings are sentences; measuring them would cost more than it tells.
      guard name.count <= 60 else { continue }
      let distance = editDistance(name, wanted)
      let isClose =
        distance * 4 <= wanted.count || sharesMostWords(name, wanted) || beginsWithHalf(name, spec.kind)
      if isClose, distance < best?.distance ?? Int.max { best = (section, distance) }
    }
    return best.map { (plan.heading(of: $0.section), $0.section.line) }
  }

  /// "validation and evidence capture" begins with one half of Validation and Acceptance.
  private static func beginsWithHalf(_ name: [UInt8], _ kind: SectionKind) -> Bool {
    let halves = SectionNames.entries.first { $0.kind == kind }?.halves ?? []
    return halves.contains { name.starts(with: Array($0.utf8) + [UInt8(ascii: " ")]) }
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
