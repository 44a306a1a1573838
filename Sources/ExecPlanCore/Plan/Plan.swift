import MarkdownTree

/// Why a text cannot be read as a plan.
public enum PlanError: Error, Equatable, Sendable {
  /// The text is not UTF-8; `line` is the 1-based line of the first invalid byte.
  case notUTF8(line: Int)
  case unknownDialect(String)
  /// The repository's guide has no skeleton.
  case noSkeleton
}

/// A parsed plan.
public final class Plan: Sendable {
  let document: Document
  /// In document order, including the title.
  let sections: [PlanSection]
  let frontMatter: FrontMatter
  let statusLine: StatusLine?
  let progress: ProgressSection?
  private let sectionsByKind: SectionsByKind

  public let dialect: Dialect
  /// Why the plan has its dialect, worded to follow the dialect's name: "as requested", "by default".
  public var dialectReason: String { reason.text }
  private let reason: DialectReason

  /// Parses the bytes of a file, in linear time. Borrows the settings because destroying them would
  /// instantiate their types; see Speed.md.
  public init(
    parsing bytes: [UInt8], dialect request: DialectRequest = .auto,
    settings: borrowing DialectSettings = DialectSettings()
  ) throws(PlanError) {
    let source = SourceText(bytes)
    if let offset = source.firstInvalidUTF8 {
      var cursor = LineCursor(LineIndex(source))
      throw .notUTF8(line: cursor.position(of: offset).line)
    }
    let document = Document(parsing: source)
    self.document = document
    frontMatter = FrontMatter(of: document)
    let requested = try DialectDetector.requested(request, frontMatter, settings)
    sections = SectionParser.sections(of: document, extra: settings.names(with: requested?.dialect))
    statusLine = StatusLine(of: document, sections: sections, frontMatter: frontMatter)
    sectionsByKind = SectionsByKind(sections)
    progress = sectionsByKind[.progress] == nil ? nil : ProgressSection(of: document, sections: sections)
    (dialect, reason) =
      requested
      ?? DialectDetector.detect(
        DialectEvidence(sections: sectionsByKind, status: statusLine?.state, progress: progress))
  }

  var source: SourceText { document.source }

  /// The section of a kind; see `SectionsByKind`.
  func section(_ kind: SectionKind) -> PlanSection? { sectionIndex(kind).map { sections[$0] } }

  func sectionIndex(_ kind: SectionKind) -> Int? {
    if let index = sectionsByKind[kind] { return index }
    // In a dialect without Acceptance Criteria, that section is Validation and Acceptance.
    if kind == .validation, dialect.requirement(of: .acceptanceCriteria) == nil {
      return sectionsByKind[.acceptanceCriteria]
    }
    return nil
  }

  /// A section's heading as written, on one line.
  func heading(of section: PlanSection) -> String { document.heading(of: section) }

  /// The first level-1 section that is not a living section.
  var titleSection: PlanSection? {
    for index in sections.indices where sections[index].level == 1 {
      if !(sections[index].kind?.isLiving ?? false) { return sections[index] }
    }
    return nil
  }

  /// Whether a section is the best of its kind; see `SectionsByKind`.
  func isBestOfKind(_ index: Int) -> Bool { sections[index].kind.flatMap { sectionsByKind[$0] } == index }

  /// Whether Progress has an open item, or no item yet.
  var hasWorkLeft: Bool { progress.map { $0.items.isEmpty || $0.hasOpenItems } ?? true }

  /// The text of the title, or the title in the front matter.
  public var title: String? {
    titleSection.map(heading(of:)) ?? frontMatter.title
  }

  /// The value of the status line, without emphasis and remarks: "IN PROGRESS".
  public var status: String? { statusLine?.text(in: source) }

  /// Whether this is an ExecPlan and not another Markdown file: it has Progress and another living section. A
  /// guide with a skeleton in a code block has neither.
  public var isExecPlan: Bool {
    sectionsByKind[.progress] != nil
      && SectionKind.living.contains { $0 != .progress && sectionsByKind[$0] != nil }
  }

  /// Index of the innermost section around an offset; nil before the first heading.
  func sectionIndex(at offset: Int) -> Int? {
    let next = sections.partitioningIndex { $0.heading.start > offset }
    return next > 0 ? next - 1 : nil
  }

  /// The innermost section around a block, headings included; nil before the first heading.
  func section(ofBlock block: Int) -> PlanSection? {
    sectionIndex(ofBlock: block).map { sections[$0] }
  }

  private func sectionIndex(ofBlock block: Int) -> Int? {
    let next = sections.partitioningIndex { Int($0.node.heading) > block }
    return next > 0 ? next - 1 : nil
  }

  /// The kind of the innermost known section around an offset.
  func innermostKind(at offset: Int) -> SectionKind? {
    var index = sectionIndex(at: offset)
    while let current = index {
      if let kind = sections[current].kind { return kind }
      index = sections[current].node.parent >= 0 ? Int(sections[current].node.parent) : nil
    }
    return nil
  }

  /// The end of a section's text, including subsections.
  func end(of section: PlanSection) -> Int {
    let end = Int(section.node.endBlock)
    return end < document.blocks.count ? document.blocks[end].range.start : source.count
  }

  /// The role of the section around a block. Text before the first section counts as instructions.
  func role(ofBlock block: Int) -> SectionKind.Role {
    sectionIndex(ofBlock: block).map { sections[$0].role } ?? .instructions
  }
}
