import MarkdownTree

/// Texts in lower case that are looked for in another one, in any case, all in one pass.
///
/// They are written as one text and kept as plain numbers: lists of anything else would cost a start of the tool more
/// than looking for them does.
struct KeywordSearch: Sendable {
  /// The texts as they were given, one behind the other.
  private var letters: [UInt8] = []
  /// Where each needle begins and ends in `letters`, by its number.
  private var starts: [Int] = []
  private var ends: [Int] = []
  /// What each needle begins with: up to eight bytes of it.
  private var heads: [UInt64] = []
  /// For each of the first four places in a text and each byte there the needles that may go on with it, one bit each:
  /// a text that no needle begins is told by four of them, without a guess at which needle it might be.
  private var needlesByByte = [UInt64](repeating: 0, count: 4 * Self.byteCount)

  /// Bytes are told apart by their lower five bits: of letters those tell which they are, whatever their case.
  private static let byteCount = 32

  /// Makes room for as many needles as most lists hold: growing by and by would cost as much as filling it.
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

  /// How many there are. They are numbered from 0 on.
  var count: Int { heads.count }

  /// How many there may be: as many as a number has bits.
  static let countLimit = UInt64.bitWidth

  /// Adds texts of two bytes and more, which commas and blanks behind them separate: "half done, half-done".
  mutating func add(_ texts: StaticString) {
    let base = letters.count
    letters.append(texts)
    texts.forEachText { bytes, text in
      assert(text.count > 1 && count < Self.countLimit, "a needle that is never found")
      guard text.count > 1, count < Self.countLimit else { return false }
      let needle: UInt64 = 1 &<< UInt64(count)
      for place in 0..<4 {
        if place < text.count {
          needlesByByte[Self.index(bytes[text.lowerBound + place], at: place)] |= needle
        } else {
          // Any byte may stand behind a shorter needle.
          for byte in 0..<Self.byteCount { needlesByByte[place * Self.byteCount + byte] |= needle }
        }
      }
      starts.append(base + text.lowerBound)
      ends.append(base + text.upperBound)
      heads.append(Self.head(bytes.eightBytes(at: text.lowerBound), count: text.count))
      return false
    }
  }

  @inline(__always)
  private static func index(_ byte: UInt8, at place: Int) -> Int { place &* byteCount &+ Int(byte & 0x1F) }

  /// The first `count` of eight bytes; zeros stand for the others.
  @inline(__always)
  private static func head(_ bytes: UInt64, count: Int) -> UInt64 {
    bytes & (~0 &>> UInt64(truncatingIfNeeded: 64 &- 8 &* min(8, count)))
  }

  /// The needles that may go on with a byte at one of the first four places.
  @inline(__always)
  private func needles(with front: UInt64, at place: Int) -> UInt64 {
    needlesByByte[Self.index(UInt8(truncatingIfNeeded: front &>> UInt64(8 &* place)), at: place)]
  }

  /// Goes through the places where a needle stands, in order, until `body` has seen enough. It gets the needle's
  /// number and its range in `text`.
  @inline(__always)
  func find(in text: ByteView, until body: (_ number: Int, Range<Int>) -> Bool) {
    var front = UInt64(text[0]) &<< 8
    for i in 0..<max(0, text.count - 1) {
      front = front &>> 8 | UInt64(text[i + 1]) &<< 8
      if needles(with: front, at: 0) & needles(with: front, at: 1) != 0, visit(at: i, in: text, until: body) {
        return
      }
    }
  }

  /// As `find(in:until:)`, only at the beginnings of words. The words are told apart 64 bytes at a time, for a loop
  /// that looks at each byte guesses wrong at the end of each word.
  @inline(__always)
  func findWords(in text: ByteView, until body: (_ number: Int, Range<Int>) -> Bool) {
    var base = 0
    /// 1 where the byte in front of `base` belongs to a word.
    var carry: UInt64 = 0
    while base < text.count {
      let words = text.wordBitsOfAnyScript(at: base)
      var starts = words & ~(words &<< 1 | carry)
      carry = words &>> 63
      while starts != 0 {
        if visit(at: base + starts.trailingZeroBitCount, in: text, until: body) { return }
        starts &= starts &- 1
      }
      base += 64
    }
  }

  /// Whether one of them stands anywhere in `text`.
  func stand(in text: ByteView) -> Bool {
    var isFound = false
    find(in: text) { _, _ in
      isFound = true
      return true
    }
    return isFound
  }

  /// Tells `body` of those that stand at `start`; whether it has seen enough.
  @inline(__always)
  @discardableResult
  func visit(at start: Int, in text: ByteView, until body: (_ number: Int, Range<Int>) -> Bool) -> Bool {
    // Asked here once, the length need not be asked at each of the four places.
    guard needlesByByte.count == 4 * Self.byteCount else { return false }
    let front = text.eightBytes(at: start)
    var candidates =
      needles(with: front, at: 0) & needles(with: front, at: 1) & needles(with: front, at: 2)
      & needles(with: front, at: 3)
    while candidates != 0 {
      let number = candidates.trailingZeroBitCount
      candidates &= candidates &- 1
      if let end = end(of: number, at: start, front, in: text), body(number, start..<end) { return true }
    }
    return false
  }

  /// Where a needle ends that stands at `start`, where the text has the eight bytes `front`; nil where it does not.
  @inline(never)
  private func end(of number: Int, at start: Int, _ front: UInt64, in text: ByteView) -> Int? {
    let needle = starts[number]..<ends[number]
    // A needle has no zeros, so that none reaches behind the text's end.
    guard Self.head(front.lowercasedBytes, count: needle.count) == heads[number] else { return nil }
    for place in needle.dropFirst(8)
    where text[start + place - needle.lowerBound].lowercased != letters[place] { return nil }
    return start + needle.count
  }
}

extension UInt64 {
  /// Eight bytes with those that are ASCII capitals in lower case.
  @inline(__always)
  fileprivate var lowercasedBytes: UInt64 {
    let low = self & 0x7F7F_7F7F_7F7F_7F7F
    // The upper bit of a byte tells whether it is "A" or more, and whether it is more than "Z".
    let fromA = low &+ 0x3F3F_3F3F_3F3F_3F3F
    let behindZ = low &+ 0x2525_2525_2525_2525
    return self | (fromA & ~behindZ & ~self & 0x8080_8080_8080_8080) &>> 2
  }
}
