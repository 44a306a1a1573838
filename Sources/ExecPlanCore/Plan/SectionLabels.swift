import MarkdownTree

extension Plan {
  /// The maximum length of a heading in findings and items, in Unicode scalars.
  package static let labelLimit = 200

  func label(of section: PlanSection) -> String { section.label(in: document) }
}

extension PlanSection {
  /// The heading, shortened to `Plan.labelLimit`. Many findings may repeat it, and output must stay linear.
  func label(in document: Document) -> String {
    let lines = document.textLines(of: Int(node.heading))
    // There are at most as many scalars as bytes.
    if lines.count == 1, heading.count <= Plan.labelLimit { return document.source.string(heading) }
    // A scalar takes up to four bytes. One scalar over the limit shows that the heading is too long.
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

/// Finds the labels of the sections around offsets, which must be given in ascending order.
struct SectionLabels {
  private let document: Document
  private let sections: [PlanSection]
  /// The first section after the last offset.
  private var next = 0
  private var label: String?

  init(of plan: Plan) {
    document = plan.document
    sections = plan.sections
  }

  /// nil before the first heading.
  mutating func label(at offset: Int) -> String? {
    let last = next
    while next < sections.count, sections[next].heading.start <= offset { next += 1 }
    if next > last { label = sections[next - 1].label(in: document) }
    return label
  }
}
