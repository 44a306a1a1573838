import MarkdownTree

/// Why a text cannot be read as a plan.
public enum PlanError: Error, Equatable, Sendable {
  /// The first byte that is not UTF-8, by its 1-based line.
  case notUTF8(line: Int)
  case unknownDialect(String)
  /// The repository's guide holds no skeleton.
  case noSkeleton
}

/// Which dialect a plan is to be read as.
public enum DialectRequest: Sendable, Equatable {
  /// What the plan itself shows; see `DialectDetector`.
  case auto
  /// A built-in dialect by name.
  case named(String)
  /// One that somebody made; see `Dialect.custom`.
  case custom(Dialect)
  /// The dialect that a repository's own guide describes, by the guide's text.
  case repository(skeletonOf: String)
}

/// One parsed plan. It is read once, and every consumer reads this: an object, since many hold it and none changes it.
public final class Plan: Sendable {
  let document: Document
  /// In document order; the title is the first when there is one.
  let sections: [PlanSection]
  let frontMatter: FrontMatter
  let statusLine: StatusLine?
  /// Items of the Progress section, in document order; nil without that section.
  let progress: ProgressSection?
  /// Which of `sections` serves as each known one.
  private let serving: SectionsByKind

  public let dialect: Dialect
  /// Why it is read as that dialect, to follow the name: "as asked", "by its front matter", …
  public var dialectReason: String { reason.text }
  private let reason: DialectReason

  /// Parses a file's bytes. Linear in their number.
  public init(
    parsing bytes: [UInt8], dialect request: DialectRequest = .auto,
    settings: DialectSettings = DialectSettings()
  ) throws(PlanError) {
    let source = SourceText(bytes)
    if let offset = source.firstInvalidUTF8 {
      var cursor = LineCursor(LineIndex(source))
      throw .notUTF8(line: cursor.position(of: offset).line)
    }
    let document = Document(parsing: source)
    self.document = document
    frontMatter = FrontMatter(of: document)
    let asked = try DialectDetector.asked(request, frontMatter, settings)
    sections = SectionParser.sections(of: document, extra: settings.names(with: asked?.0))
    statusLine = StatusLine(of: document, sections: sections, frontMatter: frontMatter)
    serving = SectionsByKind(sections)
    progress = serving[.progress] == nil ? nil : ProgressSection(of: document, sections: sections)
    (dialect, reason) =
      asked ?? DialectDetector.detect(sections: serving, status: statusLine, progress: progress)
  }

  var source: SourceText { document.source }

  /// The section that serves as `kind`; nil when none does.
  func section(_ kind: SectionKind) -> PlanSection? { sectionIndex(kind).map { sections[$0] } }

  func sectionIndex(_ kind: SectionKind) -> Int? {
    if let index = serving[kind] { return index }
    // Where Acceptance Criteria is no section of its own, it is what Validation and Acceptance asks for.
    if kind == .validation, dialect.spec(of: .acceptanceCriteria) == nil {
      return serving[.acceptanceCriteria]
    }
    return nil
  }

  /// A section's heading as written, on one line.
  func heading(of section: PlanSection) -> String { document.heading(of: section) }

  /// The level-1 heading that names the plan; nil when the first heading is none.
  var titleSection: PlanSection? {
    for index in sections.indices where sections[index].level == 1 {
      if !(sections[index].kind?.isLiving ?? false) { return sections[index] }
    }
    return nil
  }

  /// Whether a section serves as a known one.
  func serves(_ index: Int) -> Bool { sections[index].kind.map { serving[$0] == index } ?? false }

  /// Whether work remains: an open item, or no item at all yet.
  var hasWorkLeft: Bool { progress.map { $0.items.isEmpty || $0.hasOpenItems } ?? true }

  /// The title's text; nil when the plan does not begin with a level-1 heading.
  public var title: String? {
    titleSection.map(heading(of:)) ?? frontMatter.title
  }

  /// What the status line says, its marks and remarks left out: "IN PROGRESS".
  public var status: String? { statusLine?.text(in: source) }

  /// Whether this is an ExecPlan and not another Markdown file: it has a Progress section and another of the
  /// living sections. A guide whose skeleton stands in a code block has neither.
  public var isExecPlan: Bool {
    serving[.progress] != nil && SectionKind.living.contains { $0 != .progress && serving[$0] != nil }
  }

  /// Index of the section that a place stands under; nil above the first.
  func sectionIndex(at offset: Int) -> Int? { sectionIndex { sections[$0].heading.start <= offset } }

  /// The innermost section that a block stands in, its heading included; nil above the first.
  func section(ofBlock block: Int) -> PlanSection? {
    sectionIndex(ofBlock: block).map { sections[$0] }
  }

  private func sectionIndex(ofBlock block: Int) -> Int? {
    sectionIndex { Int(sections[$0].node.heading) <= block }
  }

  /// The known section that a place belongs to: the innermost one around it that is known.
  func innermostKind(at offset: Int) -> SectionKind? {
    var index = sectionIndex(at: offset)
    while let current = index {
      if let kind = sections[current].kind { return kind }
      index = sections[current].node.parent >= 0 ? Int(sections[current].node.parent) : nil
    }
    return nil
  }

  /// Where a section's text ends, subsections included.
  func end(of section: PlanSection) -> Int {
    let end = Int(section.node.endBlock)
    return end < document.blocks.count ? document.blocks[end].range.start : source.count
  }

  /// How the words of a block are judged. What stands above the first section introduces the work.
  func role(ofBlock block: Int) -> SectionKind.Role {
    sectionIndex(ofBlock: block).map { sections[$0].role } ?? .instructions
  }

  /// The last section that `begins`; sections are in order, so those that do come first.
  @inline(__always)
  private func sectionIndex(where begins: (Int) -> Bool) -> Int? {
    var low = 0
    var high = sections.count
    while low < high {
      let middle = (low + high) / 2
      if begins(middle) { low = middle + 1 } else { high = middle }
    }
    return low > 0 ? low - 1 : nil
  }
}
