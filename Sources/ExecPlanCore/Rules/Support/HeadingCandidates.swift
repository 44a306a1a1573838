import MarkdownTree

/// The headings of a plan that serve as no known section, and may be meant for an absent one.
struct HeadingCandidates {
  private struct Candidate {
    /// Index in the plan's sections.
    let section: Int
    /// Where its name stands in `names`.
    let name: Range<Int>
    let sketch: NameSignature
  }

  let plan: Plan
  /// Where absent sections are reported: at the title.
  let place: SourceRange
  private var candidates: [Candidate] = []
  /// Their headings in normal form, one behind the other.
  private var names: [UInt8] = []
  private var measure = EditDistance()

  /// Long headings are sentences; measuring them would cost more than it tells.
  private static let longest = 60

  init(in plan: Plan) {
    self.plan = plan
    let title = plan.titleSection
    place = title?.heading ?? SourceRange(plan.source.contentStart, plan.source.contentStart)
    let sections = plan.sections
    candidates.reserveCapacity(sections.count)
    names.reserveCapacity(sections.count * Self.longest / 2)
    for index in sections.indices where sections[index].kind == nil && sections[index].line != title?.line {
      plan.document.withName(of: sections[index]) { name in
        if name.count > Self.longest { return }
        let start = names.count
        names.append(contentsOf: name.bytes(in: 0..<name.count))
        candidates.append(
          Candidate(section: index, name: start..<names.count, sketch: NameSignature(name)))
      }
    }
  }

  /// The heading closest to a section's, which is given in normal form: a few letters apart, or made of most of its
  /// words, or beginning with one of its halves.
  mutating func nearest(to wanted: [UInt8], halves: StaticString) -> PlanSection? {
    if candidates.isEmpty { return nil }
    let names = names
    var best: (section: Int, distance: Int)?
    wanted.withBytes { wanted in
      let sketch = NameSignature(wanted)
      for candidate in candidates {
        names.withBytes(in: candidate.name) { name in
          let isLikely =
            candidate.sketch.mayShareWords(with: sketch) && NameWords(name).makeMost(of: NameWords(wanted))
            || Self.begins(name, withOneOf: halves)
          let limit = min(isLikely ? Int.max : wanted.count / 4, (best?.distance ?? Int.max) - 1)
          guard candidate.sketch.fewestEdits(to: sketch) <= limit else { return }
          if let distance = measure(name, wanted, atMost: limit) { best = (candidate.section, distance) }
        }
      }
    }
    guard let best else { return nil }
    return plan.sections[best.section]
  }

  /// Whether a name begins with one half of a section's, as "validation and evidence capture" does with one of
  /// Validation and Acceptance.
  private static func begins(_ name: ByteView, withOneOf halves: StaticString) -> Bool {
    var isFound = false
    halves.forEachText { bytes, half in
      isFound =
        name[half.count] == " "
        && half.allSatisfy { bytes[$0] == name[$0 - half.lowerBound] }
      return isFound
    }
    return isFound
  }
}
