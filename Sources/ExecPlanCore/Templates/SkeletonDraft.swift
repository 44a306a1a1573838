/// A skeleton cut into its level-2 sections, so that a dialect made from another one starts plans with its own.
struct SkeletonDraft: Sendable {
  private struct Piece: Sendable {
    var kind: SectionKind?
    /// The heading's line and what stands under it.
    var lines: [Substring]
  }

  /// What stands above the first section.
  private let preamble: [Substring]
  private var pieces: [Piece] = []

  init(_ dialect: Dialect) {
    var preamble: [Substring] = []
    for line in dialect.skeleton.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("## ") {
        let heading = String(line.dropFirst(3))
        let kind = dialect.names[HeadingName.normalize(heading)] ?? SectionReader.kind(ofHeading: heading)
        pieces.append(Piece(kind: kind, lines: [line]))
      } else if pieces.isEmpty {
        preamble.append(line)
      } else {
        pieces[pieces.count - 1].lines.append(line)
      }
    }
    self.preamble = preamble
  }

  /// One blank line between sections, whatever their order has become.
  var text: String {
    ([preamble] + pieces.map(\.lines))
      .map { $0.reversed().drop { $0.isEmpty }.reversed().joined(separator: "\n") }
      .joined(separator: "\n\n")
  }

  mutating func add(_ kind: SectionKind, heading: String, after predecessor: SectionKind?) {
    let lines = Self.builtIn(kind) ?? ["", "<what this section has to tell>"]
    let index =
      pieces.firstIndex { $0.kind != nil && $0.kind == predecessor }.map { $0 + 1 } ?? pieces.endIndex
    pieces.insert(Piece(kind: kind, lines: ["## \(heading)"] + lines), at: index)
  }

  mutating func rename(_ kind: SectionKind, to heading: String) {
    guard let index = pieces.firstIndex(where: { $0.kind == kind }) else { return }
    pieces[index].lines[0] = "## \(heading)"
  }

  mutating func drop(_ kind: SectionKind) { pieces.removeAll { $0.kind == kind } }

  /// Writes the stamps of the first items in a form.
  mutating func stamp(_ form: StampForm) {
    let (old, new) = form == .iso8601 ? ("] ({now}) ", "] {iso} - ") : ("] {iso} - ", "] ({now}) ")
    for index in pieces.indices {
      pieces[index].lines = pieces[index].lines.map { $0.replacing(old, with: new) }
    }
  }

  mutating func order(_ kinds: [SectionKind]) {
    pieces = DialectDraft.ordered(pieces, kinds) { $0.kind }
  }

  /// The guidance of a section that another skeleton holds.
  private static func builtIn(_ kind: SectionKind) -> [Substring]? {
    for dialect in Dialect.builtIn {
      if let piece = SkeletonDraft(dialect).pieces.first(where: { $0.kind == kind }) {
        return Array(piece.lines.dropFirst())
      }
    }
    return nil
  }
}
