import MarkdownTree

/// The headings that name no known section. One of them may be meant to name an absent section.
struct HeadingCandidates {
  private struct Candidate {
    /// Index in the plan's sections.
    let section: Int
    /// The range of its name in `names`.
    let name: Range<Int>
    let signature: NameSignature
  }

  let plan: Plan
  /// Where absent sections are reported: at the title, or at the beginning of a plan without one.
  let location: SourceRange
  private var candidates: [Candidate] = []
  /// The candidates' headings in normal form, concatenated.
  private var names: [UInt8] = []
  private var measure = EditDistance()

  /// In bytes. A longer heading is a sentence, and is not compared.
  private static let maximumLength = 60

  init(in plan: Plan) {
    self.plan = plan
    let title = plan.titleSection
    location = title?.heading ?? SourceRange(plan.source.contentStart, plan.source.contentStart)
    let sections = plan.sections
    candidates.reserveCapacity(sections.count)
    names.reserveCapacity(sections.count * Self.maximumLength / 2)
    for index in sections.indices where sections[index].kind == nil && sections[index].line != title?.line {
      plan.document.withName(of: sections[index]) { name in
        if name.count > Self.maximumLength { return }
        let start = names.count
        names.append(contentsOf: name.bytes(in: 0..<name.count))
        candidates.append(
          Candidate(section: index, name: start..<names.count, signature: NameSignature(name)))
      }
    }
  }

  /// The section whose heading is closest to `wanted`, a heading in normal form: it differs in a few letters,
  /// shares most words, or begins with one of the halves of the name.
  mutating func nearest(to wanted: [UInt8], halves: StaticString) -> PlanSection? {
    if candidates.isEmpty { return nil }
    let names = names
    var best: (section: Int, distance: Int)?
    wanted.withBytes { wanted in
      let signature = NameSignature(wanted)
      for candidate in candidates {
        names.withBytes(in: candidate.name) { name in
          let isLikely =
            candidate.signature.mayShareWords(with: signature)
            && NameWords(name).shareMost(with: NameWords(wanted))
            || Self.begins(name, withOneOf: halves)
          let limit = min(isLikely ? Int.max : wanted.count / 4, (best?.distance ?? Int.max) - 1)
          guard candidate.signature.fewestEdits(to: signature) <= limit else { return }
          if let distance = measure(name, wanted, atMost: limit) { best = (candidate.section, distance) }
        }
      }
    }
    guard let best else { return nil }
    return plan.sections[best.section]
  }

  /// Whether a name begins with one half of another: "validation and evidence" with "validation", a half of
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
