import MarkdownTree

/// The check that missing-section and missing-recommended-section share.
enum AbsentSections {
  static func report(_ level: RequirementLevel, in context: inout RuleContext) {
    let plan = context.plan
    let sections = plan.dialect.sections
    let absent = sections.indices.filter {
      sections[$0].level == level && plan.sectionIndex(sections[$0].kind) == nil
    }
    guard !absent.isEmpty else { return }
    var candidates = HeadingCandidates(in: plan)
    for index in absent {
      context.report(at: candidates.location, message(on: sections[index], &candidates))
    }
  }

  private static func message(
    on absent: SectionRequirement, _ candidates: inout HeadingCandidates
  ) -> String {
    let wanted = HeadingName.normalize(absent.title)
    let names = SectionNames.names(of: absent.kind)
    if let section = candidates.nearest(to: wanted, halves: names?.halves ?? "") {
      let heading = candidates.plan.heading(of: section)
      return
        "section \"\(absent.title)\" is missing: add it, or rename \"\(heading)\" on line \(section.line)"
    }
    // Bytes, because it is the most frequent message. See Speed.md.
    var message: [UInt8] = []
    message.reserveCapacity(160)
    message.append("section \"")
    message.append(contentsOf: absent.title.utf8)
    message.append("\" is missing: add \"## ")
    message.append(contentsOf: absent.title.utf8)
    message.append("\"")
    if let names {
      var count = 0
      appendAccepted(names.whole, besides: wanted, to: &message, &count)
      if count < 2 { appendAccepted(names.halves, besides: wanted, to: &message, &count) }
      if count > 0 { message.append("\")") }
    }
    return String(decoding: message, as: UTF8.self)
  }

  /// Appends accepted names as ` (also accepted: "A", "B`, until there are two. The caller closes the
  /// quotation and the parenthesis.
  private static func appendAccepted(
    _ names: StaticString, besides title: [UInt8], to message: inout [UInt8], _ count: inout Int
  ) {
    names.forEachText { bytes, name in
      let name = bytes.bytes(in: name)
      // A name in another script begins with a byte outside ASCII.
      guard let first = name.first, first < 0x80 else { return false }
      if name.count == title.count, name.elementsEqual(title) { return false }
      message.append(count == 0 ? " (also accepted: \"" : "\", \"")
      message.append(first & ~0x20)
      message.append(contentsOf: name[1...])
      count += 1
      return count == 2
    }
  }
}
