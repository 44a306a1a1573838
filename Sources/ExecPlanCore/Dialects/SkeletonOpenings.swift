import MarkdownTree

/// The opening words of the paragraphs in a repository's own skeleton. They identify paragraphs that a plan
/// left unchanged. Built-in skeletons list theirs as phrases; see `Dialect.guidance`.
struct SkeletonOpenings: Sendable {
  private var openings: Set<[UInt8]> = []

  /// Number of words in an opening; fewer would match ordinary paragraphs.
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

  /// The paragraphs of a plan that begin like a paragraph of the skeleton.
  func blocks(in document: Document) -> [Int] {
    guard !openings.isEmpty else { return [] }
    return document.blocks.indices.filter { block in
      Self.opening(of: block, in: document).map(openings.contains) ?? false
    }
  }

  /// The first words of a paragraph, in lower case; nil for shorter paragraphs and other blocks.
  private static func opening(of block: Int, in document: Document) -> [UInt8]? {
    guard document.blocks[block].kind == .paragraph else { return nil }
    var words = 0
    var opening: [UInt8] = []
    for line in document.textLines(of: block) {
      for index in line.start...line.end {
        // The end of a line ends a word.
        let byte = index < line.end ? document.source.bytes[index] : UInt8(ascii: " ")
        if byte.isWord {
          opening.append(byte.lowercased)
        } else if let last = opening.last, last != " " {
          words += 1
          if words == length { return opening }
          opening.append(UInt8(ascii: " "))
        }
      }
    }
    return nil
  }
}
