extension Dialect {
  /// The text from which `init` starts a plan, with slots such as `{title}`. Changes are applied lazily,
  /// because only `init` needs the result.
  var skeleton: String {
    if skeletonChanges.isEmpty { return skeletonText }
    var builder = SkeletonBuilder(skeletonText, names)
    for change in skeletonChanges { builder.apply(change) }
    return builder.text
  }
}

/// Splits a skeleton into its level-2 sections, so that a custom dialect can change them.
struct SkeletonBuilder: Sendable {
  private struct Piece: Sendable {
    var kind: SectionKind?
    /// The heading and the lines below it.
    var lines: [Substring]
  }

  /// The lines before the first section.
  private let preamble: [Substring]
  private var pieces: [Piece] = []

  init(_ skeleton: String, _ names: [[UInt8]: SectionKind] = [:]) {
    var preamble: [Substring] = []
    for line in skeleton.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("## ") {
        let heading = String(line.dropFirst(3))
        let kind = names[HeadingName.normalize(heading)] ?? SectionParser.kind(ofHeading: heading)
        pieces.append(Piece(kind: kind, lines: [line]))
      } else if pieces.isEmpty {
        preamble.append(line)
      } else {
        pieces[pieces.count - 1].lines.append(line)
      }
    }
    self.preamble = preamble
  }

  /// The skeleton, with one blank line between sections.
  var text: String {
    ([preamble] + pieces.map(\.lines))
      .map { $0.reversed().drop { $0.isEmpty }.reversed().joined(separator: "\n") }
      .joined(separator: "\n\n")
  }

  mutating func apply(_ change: SkeletonChange) {
    switch change {
    case .add(let kind, let heading, let predecessor): add(kind, heading: heading, after: predecessor)
    case .rename(let kind, let heading): rename(kind, to: heading)
    case .drop(let kind): pieces.removeAll { $0.kind == kind }
    case .timestamps(let form): writeTimestamps(in: form)
    case .order(let kinds): pieces = pieces.ordered(kinds) { $0.kind }
    }
  }

  private mutating func add(_ kind: SectionKind, heading: String, after predecessor: SectionKind?) {
    let lines = Self.guidance(for: kind) ?? ["", "<what this section covers>"]
    let index =
      pieces.firstIndex { $0.kind != nil && $0.kind == predecessor }.map { $0 + 1 } ?? pieces.endIndex
    pieces.insert(Piece(kind: kind, lines: ["## \(heading)"] + lines), at: index)
  }

  private mutating func rename(_ kind: SectionKind, to heading: String) {
    guard let index = pieces.firstIndex(where: { $0.kind == kind }) else { return }
    pieces[index].lines[0] = "## \(heading)"
  }

  private mutating func writeTimestamps(in form: Timestamp.Form) {
    let (old, new) = form == .iso8601 ? ("] ({now}) ", "] {iso} - ") : ("] {iso} - ", "] ({now}) ")
    for index in pieces.indices {
      pieces[index].lines = pieces[index].lines.map { Substring($0.replacingEach(old, by: new)) }
    }
  }

  /// The guidance of the first built-in skeleton that has a section.
  private static func guidance(for kind: SectionKind) -> [Substring]? {
    for dialect in Dialect.builtIn {
      if let piece = SkeletonBuilder(dialect.skeleton).pieces.first(where: { $0.kind == kind }) {
        return Array(piece.lines.dropFirst())
      }
    }
    return nil
  }
}

extension Array {
  /// The elements with those of `kinds` first, in that order.
  func ordered(_ kinds: [SectionKind], kind: (Element) -> SectionKind?) -> [Element] {
    let first = kinds.compactMap { wanted in self.first { kind($0) == wanted } }
    return first + filter { element in kind(element).map { !kinds.contains($0) } ?? true }
  }
}
