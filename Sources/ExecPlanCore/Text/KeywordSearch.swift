import MarkdownTree

/// Finds keywords in a text, ignoring case, in one pass. The keywords come from one comma-separated text in
/// lower case, and all tables hold plain numbers; see Speed.md.
struct KeywordSearch: Sendable {
  /// The keywords as given.
  private var letters: [UInt8] = []
  /// The range of each keyword in `letters`.
  private var starts: [Int] = []
  private var ends: [Int] = []
  /// The first eight bytes of each keyword.
  private var heads: [UInt64] = []
  /// A bit set of keywords for each of four offsets and each byte: those with that byte at that offset. The
  /// intersection of four sets rules out most positions.
  private var keywordsByByte = [UInt64](repeating: 0, count: 4 * Self.byteCount)

  /// Bytes are distinguished by their lower five bits, which are the same for both cases of a letter.
  private static let byteCount = 32

  /// Reserves storage for most lists of keywords.
  init() {
    letters.reserveCapacity(Self.commonCount * 10)
    starts.reserveCapacity(Self.commonCount)
    ends.reserveCapacity(Self.commonCount)
    heads.reserveCapacity(Self.commonCount)
  }

  private static let commonCount = 40

  /// - Parameter texts: See `add`.
  init(_ texts: StaticString) {
    self.init()
    add(texts)
  }

  /// Number of keywords; each is identified by its index.
  var count: Int { heads.count }

  /// Maximum number of keywords: the bits of a set.
  static let countLimit = UInt64.bitWidth

  /// Adds keywords of at least two bytes, separated by commas: "half done, half-done".
  mutating func add(_ texts: StaticString) {
    let base = letters.count
    letters.append(texts)
    texts.forEachText { bytes, text in
      assert(text.count > 1 && count < Self.countLimit, "a keyword that cannot be found")
      guard text.count > 1, count < Self.countLimit else { return false }
      let keyword: UInt64 = 1 &<< UInt64(count)
      for offset in 0..<4 {
        if offset < text.count {
          keywordsByByte[Self.index(bytes[text.lowerBound + offset], at: offset)] |= keyword
        } else {
          // Any byte may follow a shorter keyword.
          for byte in 0..<Self.byteCount { keywordsByByte[offset * Self.byteCount + byte] |= keyword }
        }
      }
      starts.append(base + text.lowerBound)
      ends.append(base + text.upperBound)
      heads.append(Self.head(bytes.eightBytes(at: text.lowerBound), count: text.count))
      return false
    }
  }

  @inline(__always)
  private static func index(_ byte: UInt8, at offset: Int) -> Int { offset &* byteCount &+ Int(byte & 0x1F) }

  /// The first `count` of eight bytes, followed by zeros.
  @inline(__always)
  private static func head(_ bytes: UInt64, count: Int) -> UInt64 {
    bytes & (~0 &>> UInt64(truncatingIfNeeded: 64 &- 8 &* min(8, count)))
  }

  /// The keywords that have the same byte as `front` at one of the first four offsets.
  @inline(__always)
  private func keywords(like front: UInt64, at offset: Int) -> UInt64 {
    keywordsByByte[Self.index(UInt8(truncatingIfNeeded: front &>> UInt64(8 &* offset)), at: offset)]
  }

  /// Calls `body` with the number and the range of each match, in order, until it returns true.
  @inline(__always)
  func find(in text: ByteView, until body: (_ number: Int, Range<Int>) -> Bool) {
    var front = UInt64(text[0]) &<< 8
    for i in 0..<max(0, text.count - 1) {
      front = front &>> 8 | UInt64(text[i + 1]) &<< 8
      if keywords(like: front, at: 0) & keywords(like: front, at: 1) != 0, visit(at: i, in: text, until: body)
      {
        return
      }
    }
  }

  /// Like `find(in:until:)`, but only at the beginnings of words, which are located 64 bytes at a time.
  @inline(__always)
  func findWords(in text: ByteView, until body: (_ number: Int, Range<Int>) -> Bool) {
    var base = 0
    /// 1 when the byte before `base` belongs to a word.
    var carry: UInt64 = 0
    while base < text.count {
      let words = text.wordMaskOfAnyScript(at: base)
      var starts = words & ~(words &<< 1 | carry)
      carry = words &>> 63
      while starts != 0 {
        if visit(at: base + starts.trailingZeroBitCount, in: text, until: body) { return }
        starts &= starts &- 1
      }
      base += 64
    }
  }

  /// Whether a keyword occurs in `text`.
  func occurs(in text: ByteView) -> Bool {
    var isFound = false
    find(in: text) { _, _ in
      isFound = true
      return true
    }
    return isFound
  }

  /// Calls `body` for each keyword at `start` until it returns true, and returns whether it did.
  @inline(__always)
  @discardableResult
  func visit(at start: Int, in text: ByteView, until body: (_ number: Int, Range<Int>) -> Bool) -> Bool {
    // One check in place of four bounds checks.
    guard keywordsByByte.count == 4 * Self.byteCount else { return false }
    let front = text.eightBytes(at: start)
    var candidates =
      keywords(like: front, at: 0) & keywords(like: front, at: 1) & keywords(like: front, at: 2)
      & keywords(like: front, at: 3)
    while candidates != 0 {
      let number = candidates.trailingZeroBitCount
      candidates &= candidates &- 1
      if let end = end(of: number, at: start, front, in: text), body(number, start..<end) { return true }
    }
    return false
  }

  /// The end of a keyword at `start`, nil if it is not there. `front` is the eight bytes at `start`.
  @inline(never)
  private func end(of number: Int, at start: Int, _ front: UInt64, in text: ByteView) -> Int? {
    let keyword = starts[number]..<ends[number]
    // Bytes after the view read as zero, and keywords contain no zeros, so no match exceeds the text.
    guard Self.head(front.lowercasedBytes, count: keyword.count) == heads[number] else { return nil }
    for index in keyword.dropFirst(8)
    where text[start + index - keyword.lowerBound].lowercased != letters[index] { return nil }
    return start + keyword.count
  }
}

extension UInt64 {
  /// Eight bytes with ASCII capitals in lower case.
  @inline(__always)
  fileprivate var lowercasedBytes: UInt64 {
    let low = self & 0x7F7F_7F7F_7F7F_7F7F
    // The upper bit of each byte is set when the byte is at least "A", or after "Z".
    let fromA = low &+ 0x3F3F_3F3F_3F3F_3F3F
    let afterZ = low &+ 0x2525_2525_2525_2525
    return self | (fromA & ~afterZ & ~self & 0x8080_8080_8080_8080) &>> 2
  }
}
