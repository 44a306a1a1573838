import MarkdownTree

/// Texts in lower case that are looked for in another one, in any case, all in one pass.
///
/// They are written as one text and kept as plain numbers: lists of anything else would cost a start of the tool more
/// than looking for them does.
struct Needles: Sendable {
  /// The texts as they were given, one behind the other.
  private var letters: [UInt8] = []
  /// Where each needle begins and ends in `letters`, by its number. Numbers begin with 1.
  private var starts = [0]
  private var ends = [0]
  /// The key of what each needle begins with, up to eight bytes of it.
  private var heads = [WordKey.none]
  /// For each pair of bytes that a needle begins with the number of the first one that does; 0 for none.
  private var first = [UInt8](repeating: 0, count: 1024)
  /// For each needle the number of the next one that begins with the same pair; 0 for none.
  private var next: [UInt8] = [0]

  /// Makes room for as many needles as most lists hold: growing by and by would cost as much as filling it.
  init() {
    letters.reserveCapacity(Self.commonCount * 10)
    starts.reserveCapacity(Self.commonCount)
    ends.reserveCapacity(Self.commonCount)
    heads.reserveCapacity(Self.commonCount)
    next.reserveCapacity(Self.commonCount)
  }

  private static let commonCount = 48

  /// - Parameter texts: See `add`.
  init(_ texts: StaticString) {
    self.init()
    add(texts)
  }

  /// How many there are, and the number of the last one.
  var count: Int { next.count - 1 }

  /// Adds texts of two bytes and more, which commas and blanks behind them separate: "half done, half-done". There may
  /// be 255 in all.
  mutating func add(_ texts: StaticString) {
    let base = letters.count
    texts.withUTF8Buffer { letters.append(contentsOf: $0) }
    texts.forEachText { bytes, text in
      guard text.count > 1, count < UInt8.max else { return false }
      starts.append(base + text.lowerBound)
      ends.append(base + text.upperBound)
      let front = bytes.eightBytes(at: text.lowerBound)
      heads.append(WordKey(front, count: min(8, text.count)))
      next.append(first[Self.pair(front)])
      first[Self.pair(front)] = UInt8(count)
      return false
    }
  }

  /// The first two of eight bytes as a small number: of letters the lower five bits tell which they are, whatever their
  /// case.
  @inline(__always)
  private static func pair(_ front: UInt64) -> Int {
    Int(truncatingIfNeeded: front & 0x1F) &<< 5 | Int(truncatingIfNeeded: front &>> 8 & 0x1F)
  }

  /// Goes through the places where a needle stands, in order, until `body` has seen enough. It gets the needle's
  /// number and its range in `text`.
  @inline(__always)
  func find(in text: ByteView, until body: (_ number: Int, Range<Int>) -> Bool) {
    var front = UInt64(text[0]) &<< 8
    for i in 0..<max(0, text.count - 1) {
      front = front &>> 8 | UInt64(text[i + 1]) &<< 8
      if first[Self.pair(front)] > 0, isFound(at: i, in: text, until: body) { return }
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
        if isFound(at: base + starts.trailingZeroBitCount, in: text, until: body) { return }
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
  func isFound(at start: Int, in text: ByteView, until body: (_ number: Int, Range<Int>) -> Bool) -> Bool {
    let front = text.eightBytes(at: start)
    var number = Int(first[Self.pair(front)])
    while number > 0 {
      let length = ends[number] - starts[number]
      if WordKey(front, count: min(8, length)) == heads[number], stands(number, at: start, in: text),
        body(number, start..<start + length)
      {
        return true
      }
      number = Int(next[number])
    }
    return false
  }

  /// Whether a needle stands at `start` to its last byte.
  @inline(never)
  private func stands(_ number: Int, at start: Int, in text: ByteView) -> Bool {
    let needle = starts[number]..<ends[number]
    guard start + needle.count <= text.count else { return false }
    return needle.allSatisfy { text[start + $0 - needle.lowerBound].lowercased == letters[$0] }
  }
}
