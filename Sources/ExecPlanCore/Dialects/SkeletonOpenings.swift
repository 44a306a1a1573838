import MarkdownTree

/// How the paragraphs of a team's own skeleton begin, so that those left standing in a plan are known.
///
/// The built-in skeletons have their openings among the phrases that all prose is read for; these are read with a guide
/// when it is asked for.
struct SkeletonOpenings: Sendable, Equatable {
  private var openings: Set<[UInt8]> = []

  /// Fewer words than this may begin a paragraph of anybody's.
  private static let length = 5

  static let none = SkeletonOpenings()

  private init() {}

  init(of skeleton: Document, _ sections: [PlanSection]) {
    for section in sections where section.level >= 2 {
      for block in section.ownBlocks {
        if let opening = Self.opening(of: block, in: skeleton) { openings.insert(opening) }
      }
    }
  }

  /// Blocks of a plan that begin as a paragraph of the skeleton does.
  func blocks(in document: Document) -> [Int] {
    guard !openings.isEmpty else { return [] }
    return document.blocks.indices.filter { block in
      Self.opening(of: block, in: document).map(openings.contains) ?? false
    }
  }

  /// The first words of a paragraph, in lower case; nil for anything else and for a paragraph with fewer.
  private static func opening(of block: Int, in document: Document) -> [UInt8]? {
    guard document.blocks[block].kind == .paragraph else { return nil }
    var words = 0
    var opening: [UInt8] = []
    for line in document.textLines(of: block) {
      for byte in document.source.bytes[line.start..<line.end] {
        if byte.isWord {
          opening.append(byte.lowercased)
        } else if let last = opening.last, last != " " {
          words += 1
          if words == length { return opening }
          opening.append(UInt8(ascii: " "))
        }
      }
      if let last = opening.last, last != " " {
        words += 1
        if words == length { return opening }
        opening.append(UInt8(ascii: " "))
      }
    }
    return nil
  }
}
