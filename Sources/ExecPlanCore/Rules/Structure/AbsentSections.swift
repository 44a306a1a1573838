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
    var candidates = Candidates(in: plan)
    for index in absent {
      context.report(at: candidates.place, message(on: specs[index], &candidates))
    }
  }

  private static func message(on spec: SectionSpec, _ candidates: inout Candidates) -> String {
    let wanted = HeadingName.normalize(spec.title)
    let names = SectionNames.entry(of: spec.kind)
    if let section = candidates.nearest(to: wanted, halves: names?.halves ?? "") {
      let heading = candidates.plan.heading(of: section)
      return
        "no section \"\(spec.title)\": the heading \"\(heading)\" on line \(section.line) looks meant for it; rename it"
    }
    // Put together of bytes: it is the message that most plans get most of, and texts are slow to append to.
    var message: [UInt8] = []
    message.reserveCapacity(160)
    message.append("no section \"")
    message.append(contentsOf: spec.title.utf8)
    message.append("\": add \"## ")
    message.append(contentsOf: spec.title.utf8)
    message.append("\"")
    if let names {
      // Two of them are enough.
      var count = 0
      appendAccepted(names.whole, besides: wanted, to: &message, &count)
      if count < 2 { appendAccepted(names.halves, besides: wanted, to: &message, &count) }
      if count > 0 { message.append("\")") }
    }
    return String(decoding: message, as: UTF8.self)
  }

  /// Appends accepted names, as ` (accepted too: "A", "B`, until there are two. The caller closes quotation and
  /// parenthesis.
  private static func appendAccepted(
    _ names: StaticString, besides title: [UInt8], to message: inout [UInt8], _ count: inout Int
  ) {
    names.forEachText { bytes, name in
      let name = bytes.bytes(in: name)
      // A name in another script begins in it.
      guard let first = name.first, first < 0x80 else { return false }
      if name.count == title.count, name.elementsEqual(title) { return false }
      message.append(count == 0 ? " (accepted too: \"" : "\", \"")
      // With a capital.
      message.append(first & ~0x20)
      message.append(contentsOf: name[1...])
      count += 1
      return count == 2
    }
  }
}

/// The headings of a plan that serve as no known section, and may be meant for an absent one.
private struct Candidates {
  private struct Candidate {
    /// Index in the plan's sections.
    let section: Int
    /// Where its name stands in `names`.
    let name: Range<Int>
    let sketch: NameSketch
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
          Candidate(section: index, name: start..<names.count, sketch: NameSketch(name)))
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
      let sketch = NameSketch(wanted)
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
        name[half.count] == UInt8(ascii: " ")
        && half.allSatisfy { bytes[$0] == name[$0 - half.lowerBound] }
      return isFound
    }
    return isFound
  }
}

/// The words of a name that tell it from others, those of four letters and more, each once.
private struct NameWords: ~Copyable {
  private var table = WordTable(count: 4)

  init(_ name: ByteView) {
    var start = 0
    while start < name.count {
      let end = name.first(UInt8(ascii: " "), from: start, limit: name.count)
      if end - start > 3 { _ = table.insert(WordKey(name, start, end)) }
      start = end + 1
    }
  }

  /// Whether a name is made of most of them, and they of most of its words.
  func makeMost(of others: borrowing NameWords) -> Bool {
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
