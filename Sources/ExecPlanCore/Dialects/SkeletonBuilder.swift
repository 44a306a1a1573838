/// What a dialect made from another one does to its skeleton.
enum SkeletonChange: Sendable, Equatable {
  case add(SectionKind, heading: String, after: SectionKind?)
  case rename(SectionKind, to: String)
  case drop(SectionKind)
  case timestamps(Timestamp.Form)
  case order([SectionKind])
}

/// A skeleton cut into its level-2 sections, so that a dialect made from another one starts plans with its own.
struct SkeletonBuilder: Sendable {
  private struct Piece: Sendable {
    var kind: SectionKind?
    /// The heading's line and what stands under it.
    var lines: [Substring]
  }

  /// What stands above the first section.
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

  /// One blank line between sections, whatever their order has become.
  var text: String {
    ([preamble] + pieces.map(\.lines))
      .map { $0.reversed().drop { $0.isEmpty }.reversed().joined(separator: "\n") }
      .joined(separator: "\n\n")
  }

  mutating func make(_ change: SkeletonChange) {
    switch change {
    case .add(let kind, let heading, let predecessor): add(kind, heading: heading, after: predecessor)
    case .rename(let kind, let heading): rename(kind, to: heading)
    case .drop(let kind): pieces.removeAll { $0.kind == kind }
    case .timestamps(let form): writeTimestamps(in: form)
    case .order(let kinds): pieces = DialectBuilder.ordered(pieces, kinds) { $0.kind }
    }
  }

  private mutating func add(_ kind: SectionKind, heading: String, after predecessor: SectionKind?) {
    let lines = Self.builtIn(kind) ?? ["", "<what this section has to tell>"]
    let index =
      pieces.firstIndex { $0.kind != nil && $0.kind == predecessor }.map { $0 + 1 } ?? pieces.endIndex
    pieces.insert(Piece(kind: kind, lines: ["## \(heading)"] + lines), at: index)
  }

  private mutating func rename(_ kind: SectionKind, to heading: String) {
    guard let index = pieces.firstIndex(where: { $0.kind == kind }) else { return }
    pieces[index].lines[0] = "## \(heading)"
  }

  /// Rewrites the timestamps of the skeleton's items.
  private mutating func writeTimestamps(in form: Timestamp.Form) {
    let (old, new) = form == .iso8601 ? ("] ({now}) ", "] {iso} - ") : ("] {iso} - ", "] ({now}) ")
    for index in pieces.indices {
      pieces[index].lines = pieces[index].lines.map { Substring($0.replacingEach(old, by: new)) }
    }
  }

  /// The guidance of a section that another skeleton holds.
  private static func builtIn(_ kind: SectionKind) -> [Substring]? {
    for dialect in Dialect.builtIn {
      if let piece = SkeletonBuilder(dialect.skeleton).pieces.first(where: { $0.kind == kind }) {
        return Array(piece.lines.dropFirst())
      }
    }
    return nil
  }
}
