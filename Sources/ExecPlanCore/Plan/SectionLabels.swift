import MarkdownTree

extension Plan {
  /// The most characters of a heading that are repeated beside something else.
  public static let labelLimit = 200

  /// A section's heading, to name the section by.
  func label(of section: PlanSection) -> String { section.label(in: document) }
}

extension PlanSection {
  /// The heading, cut where it is very long: many findings and items name the same section, and with a long heading
  /// repeated for each the output would be the product of both.
  func label(in document: Document) -> String {
    let lines = document.textLines(of: Int(node.heading))
    // As many characters as bytes at most.
    if lines.count == 1, heading.count <= Plan.labelLimit { return document.source.string(heading) }
    // A character takes up to four bytes, and one more than are kept shows that something is left out.
    let budget = (Plan.labelLimit + 1) * 4
    var label = ""
    for line in lines where label.utf8.count < budget {
      let text = document.source.string(SourceRange(line.start, min(line.end, line.start + budget)))
      label = label.isEmpty ? text : "\(label) \(text)"
    }
    let scalars = label.unicodeScalars
    guard scalars.count > Plan.labelLimit else { return label }
    return String(scalars.prefix(Plan.labelLimit)) + "…"
  }
}

/// The labels of the sections that places stand under. FindingLocator are asked for in the order of the text.
struct SectionLabels {
  private let document: Document
  private let sections: [PlanSection]
  /// The first section that is still ahead.
  private var next = 0
  private var label: String?

  init(of plan: Plan) {
    document = plan.document
    sections = plan.sections
  }

  /// Nil above the first heading.
  mutating func label(at offset: Int) -> String? {
    let last = next
    while next < sections.count, sections[next].heading.start <= offset { next += 1 }
    if next > last { label = sections[next - 1].label(in: document) }
    return label
  }
}
