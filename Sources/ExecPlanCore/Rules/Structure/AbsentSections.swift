import MarkdownTree

/// What the two rules about absent sections share.
enum AbsentSections {
  static func report(_ requirement: SectionSpec.Requirement, in context: inout RuleContext) {
    let plan = context.plan
    let specs = plan.dialect.sections
    let absent = specs.indices.filter {
      specs[$0].requirement == requirement && plan.sectionIndex(specs[$0].kind) == nil
    }
    guard !absent.isEmpty else { return }
    let place = plan.titleSection?.heading ?? SourceRange(plan.source.contentStart, plan.source.contentStart)
    var candidates = Candidates(in: plan)
    for index in absent {
      let title = specs[index].title
      let wanted = HeadingName.normalize(title)
      let names = SectionNames.entry(of: specs[index].kind)
      var message = "no section \"\(title)\""
      if let section = candidates.nearest(to: wanted, halves: names?.halves ?? "") {
        message +=
          ": the heading \"\(plan.heading(of: section))\" on line \(section.line) looks meant for it; rename it"
      } else {
        message += ": add \"## \(title)\"" + accepted(names, besides: wanted)
      }
      context.report(at: place, message)
    }
  }

  /// "(accepted too: …)"
  private static func accepted(_ names: SectionNames.Entry?, besides title: [UInt8]) -> String {
    var others: [String] = []
    func add(_ names: StaticString) {
      names.forEachText { bytes, name in
        if others.count < 2, name.allSatisfy({ bytes[$0] < 0x80 }),
          !name.elementsEqual(title, by: { bytes[$0] == $1 })
        {
          others.append(quoted(bytes, name))
        }
        return others.count == 2
      }
    }
    if let names {
      add(names.whole)
      add(names.halves)
    }
    return others.isEmpty ? "" : " (accepted too: \(others.joined(separator: ", ")))"
  }

  /// An ASCII name with a capital, in quotation marks.
  private static func quoted(_ bytes: ByteView, _ name: Range<Int>) -> String {
    String(unsafeUninitializedCapacity: name.count + 2) { text in
      text[0] = UInt8(ascii: "\"")
      for (place, i) in name.enumerated() { text[place + 1] = bytes[i] }
      text[1] &= ~0x20
      text[name.count + 1] = UInt8(ascii: "\"")
      return name.count + 2
    }
  }
}

/// The headings of a plan that serve as no known section, and may be meant for an absent one.
private struct Candidates {
  private struct Candidate {
    /// Index in the plan's sections.
    let section: Int
    let sketch: NameSketch
  }

  private let plan: Plan
  private var candidates: [Candidate] = []
  private var measure = EditDistance()

  /// Long headings are sentences; measuring them would cost more than it tells.
  private static let longest = 60

  init(in plan: Plan) {
    self.plan = plan
    let title = plan.titleSection?.line
    let sections = plan.sections
    for index in sections.indices where sections[index].kind == nil && sections[index].line != title {
      if sections[index].name.count > Self.longest { continue }
      candidates.append(Candidate(section: index, sketch: NameSketch(sections[index].name)))
    }
  }

  /// The heading closest to a section's, which is given in normal form: a few letters apart, or made of most of its
  /// words, or beginning with one of its halves.
  mutating func nearest(to wanted: [UInt8], halves: StaticString) -> PlanSection? {
    let sketch = NameSketch(wanted)
    let words = NameWords(wanted)
    let begins = beginnings(withOneOf: halves)
    var best: (section: Int, distance: Int)?
    for (place, candidate) in candidates.enumerated() {
      let name = plan.sections[candidate.section].name
      let sharesWords =
        candidate.sketch.mayShareWords(with: sketch) && words.makeMost(of: name)
        || begins[place] == 1
      let limit = min(sharesWords ? Int.max : wanted.count / 4, (best?.distance ?? Int.max) - 1)
      guard candidate.sketch.fewestEdits(to: sketch) <= limit else { continue }
      if let distance = measure(name, wanted, atMost: limit) { best = (candidate.section, distance) }
    }
    return best.map { plan.sections[$0.section] }
  }

  /// For each candidate 1 if it begins with one half of a section, as "validation and evidence capture" does with one of
  /// Validation and Acceptance; else 0.
  private func beginnings(withOneOf halves: StaticString) -> [UInt8] {
    var begins = [UInt8](repeating: 0, count: candidates.count)
    halves.forEachText { bytes, half in
      for (place, candidate) in candidates.enumerated() {
        let name = plan.sections[candidate.section].name
        if half.count < name.count, name[half.count] == UInt8(ascii: " "),
          half.elementsEqual(name[..<half.count], by: { bytes[$0] == $1 })
        {
          begins[place] = 1
        }
      }
      return false
    }
    return begins
  }
}

/// The words of a name that tell it from others, those of four letters and more, each once.
private struct NameWords: ~Copyable {
  private var table = WordTable(count: 4)

  init(_ name: [UInt8]) {
    name.withUnsafeBufferPointer { buffer in
      buffer.withByteView { bytes in
        var start = 0
        while start < bytes.count {
          let end = bytes.first(UInt8(ascii: " "), from: start, limit: bytes.count)
          if end - start > 3 { _ = table.insert(WordKey(bytes, start, end)) }
          start = end + 1
        }
      }
    }
  }

  /// Whether a name is made of most of them, and they of most of its words.
  func makeMost(of name: [UInt8]) -> Bool {
    let others = NameWords(name)
    let shared = others.table.countShared(with: table)
    return others.table.count > 0 && shared * 2 >= max(others.table.count, table.count)
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
