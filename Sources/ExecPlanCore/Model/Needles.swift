import MarkdownTree

/// Texts in lower case that are looked for in another one, in any case, all in one pass.
///
/// They are written as one text and kept as plain numbers: lists of anything else would cost a start of the tool more
/// than looking for them does.
struct Needles: Sendable {
  /// The bytes of all needles, one behind the other.
  private var letters: [UInt8] = []
  /// Where each needle begins in `letters`, and where the last one ends.
  private var bounds = [0]
  /// For each key the number of the first of its needles; 0 for none. Numbers begin with 1.
  private var first = [UInt8](repeating: 0, count: 256)
  /// For each needle the number of the next one with its key; 0 for none.
  private var next: [UInt8] = [0]

  init() {}

  /// - Parameter texts: See `add`.
  init(_ texts: StaticString) { add(texts) }

  /// How many there are, and the number of the last one.
  var count: Int { next.count - 1 }

  /// Adds texts of two bytes and more, which commas and blanks behind them separate: "half done, half-done". There may
  /// be 255 in all.
  mutating func add(_ texts: StaticString) {
    texts.forEachText { bytes, text in
      add(bytes, text)
      return false
    }
  }

  private mutating func add(_ bytes: ByteView, _ text: Range<Int>) {
    guard text.count > 1, count < UInt8.max else { return }
    for i in text { letters.append(bytes[i]) }
    bounds.append(letters.count)
    let key = Int(Self.key(bytes[text.lowerBound], bytes[text.lowerBound + 1]))
    next.append(first[key])
    first[key] = UInt8(count)
  }

  /// Two bytes, whatever their case, as one: enough to pass over most of a text.
  @inline(__always)
  private static func key(_ first: UInt8, _ second: UInt8) -> UInt8 { (first | 0x20) &* 5 &+ (second | 0x20) }

  /// Goes through the places where a needle stands, in order, until `body` has seen enough. It gets the needle's
  /// number and its range in `text`.
  @inline(__always)
  func find(in text: ByteView, until body: (_ number: Int, Range<Int>) -> Bool) {
    for i in 0..<max(0, text.count - 1) where first[Int(Self.key(text[i], text[i + 1]))] > 0 {
      if isFound(at: i, in: text, until: body) { return }
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
    var number = Int(first[Int(Self.key(text[start], text[start + 1]))])
    while number > 0 {
      if let range = range(of: number, at: start, in: text), body(number, range) { return true }
      number = Int(next[number])
    }
    return false
  }

  /// Where a needle that stands at `start` ends there; nil when it does not.
  private func range(of number: Int, at start: Int, in text: ByteView) -> Range<Int>? {
    let letter = bounds[number - 1]
    let end = start + bounds[number] - letter
    guard end <= text.count else { return nil }
    for i in start..<end where text[i].lowercased != letters[letter + i - start] { return nil }
    return start..<end
  }
}
