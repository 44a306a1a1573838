import MarkdownTree

/// All phrases of all rules, compiled once into one automaton over words, so that one pass over the prose finds them
/// all.
///
/// Each phrase is a chain of states from the common root; a choice of words is several ways to one state, so that a
/// pattern costs its length and not the number of sentences it stands for. Words that stand in no phrase are told
/// apart by their first letter and length alone, mostly; only the others are hashed.
struct PhraseTable: Sendable {
  typealias WordID = UInt16
  typealias State = UInt16

  struct Entry: Sendable {
    let rule: Int
    let phrase: Phrase
  }

  static let root: State = 0

  private(set) var entries: [Entry] = []
  /// For each first byte of a word, in lower case, the lengths of the words that begin with it, as a bit set.
  private var lengths = [UInt64](repeating: 0, count: 256)
  /// The same for words that begin a phrase.
  private var beginnings = [UInt64](repeating: 0, count: 256)
  private var words = OpenTable(capacity: 2048)
  private var wordRanges: [Range<Int>] = [0..<0]
  private var wordBytes: [UInt8] = []
  /// From a state and a word to the next states.
  private var transitions = OpenTable(capacity: 4096)
  /// For each state the entry that ends there, -1 for none.
  private var ends: [Int32] = [-1]

  /// Compiles the phrases of each rule; a rule is known by its index.
  init(_ phrasesByRule: [[Phrase]]) {
    for (rule, phrases) in phrasesByRule.enumerated() {
      for phrase in phrases {
        entries.append(Entry(rule: rule, phrase: phrase))
        insert(phrase.pattern, entry: Int32(entries.count - 1))
      }
    }
  }

  private mutating func insert(_ pattern: String, entry: Int32) {
    var states = [PhraseTable.root]
    SourceText(Array(pattern.utf8)).withBytes { bytes in
      var i = 0
      while i < bytes.count {
        if bytes[i] == UInt8(ascii: "{") {
          states = insertChoice(bytes, &i, after: states)
        } else {
          insertWords(bytes, &i, until: [UInt8(ascii: "{")], after: &states, into: nil)
        }
      }
    }
    for state in states where state != PhraseTable.root { ends[Int(state)] = entry }
  }

  /// Inserts `{a|b c|}` from its opening brace on and returns the states after it.
  private mutating func insertChoice(_ bytes: ByteView, _ i: inout Int, after states: [State]) -> [State] {
    let joint = newState()
    var result = [joint]
    while i < bytes.count, bytes[i] != UInt8(ascii: "}") {
      i += 1  // The opening brace or a bar.
      var branch = states
      insertWords(bytes, &i, until: [UInt8(ascii: "|"), UInt8(ascii: "}")], after: &branch, into: joint)
      // An empty alternative: what follows may come right after what stands before.
      if branch == states { result += states }
    }
    i += 1
    return result
  }

  /// Inserts words up to one of the `stops`. The last word leads to `joint` where one is given.
  private mutating func insertWords(
    _ bytes: ByteView, _ i: inout Int, until stops: [UInt8], after states: inout [State], into joint: State?
  ) {
    var pending: WordID?
    var lastStart: Range<Int>?
    while true {
      while bytes[i] == UInt8(ascii: " ") { i += 1 }
      let start = i
      while i < bytes.count, bytes[i] != UInt8(ascii: " "), !stops.contains(bytes[i]) { i += 1 }
      if let word = pending {
        let isLast = i == start
        let next = isLast ? joint ?? newState() : newState()
        if states.contains(PhraseTable.root), let first = lastStart {
          beginnings[Int(bytes[first.lowerBound])] |= 1 << UInt64(min(first.count, 63))
        }
        for state in states { transitions.insert(PhraseTable.key(state, word), UInt32(next)) }
        states = [next]
      }
      if i == start { return }
      pending = intern(bytes, start..<i)
      lastStart = start..<i
    }
  }

  private mutating func newState() -> State {
    ends.append(-1)
    return State(ends.count - 1)
  }

  private mutating func intern(_ bytes: ByteView, _ range: Range<Int>) -> WordID {
    let known = id(of: bytes, range)
    if known != 0 { return known }
    let id = WordID(wordRanges.count)
    wordRanges.append(wordBytes.count..<wordBytes.count + range.count)
    var hash = PhraseTable.hashSeed
    for i in range {
      wordBytes.append(bytes[i])
      hash = PhraseTable.hashStep(hash, bytes[i])
    }
    lengths[Int(bytes[range.lowerBound])] |= 1 << UInt64(min(range.count, 63))
    words.insert(UInt64(hash), UInt32(id))
    return id
  }

  /// The word's number, 0 for a word that stands in no phrase. The word is compared in lower case.
  func id(of text: ByteView, _ range: Range<Int>) -> WordID {
    let first = text[range.lowerBound].lowercased
    guard lengths[Int(first)] & (1 << UInt64(min(range.count, 63))) != 0 else { return 0 }
    var hash = PhraseTable.hashSeed
    for i in range { hash = PhraseTable.hashStep(hash, text[i].lowercased) }
    var slot = words.slot(of: UInt64(hash))
    while let candidate = words.next(UInt64(hash), &slot) {
      let known = wordRanges[Int(candidate)]
      if known.count == range.count, isEqual(known, text, range.lowerBound) { return WordID(candidate) }
    }
    return 0
  }

  private func isEqual(_ known: Range<Int>, _ text: ByteView, _ start: Int) -> Bool {
    for i in 0..<known.count where wordBytes[known.lowerBound + i] != text[start + i].lowercased {
      return false
    }
    return true
  }

  /// Where the search for the states after `word` begins.
  @inline(__always)
  func firstSlot(_ state: State, _ word: WordID) -> Int { transitions.slot(of: PhraseTable.key(state, word)) }

  /// The next of the states that `word` leads to, searching from `slot` on; nil when there are no more.
  @inline(__always)
  func next(_ state: State, _ word: WordID, _ slot: inout Int) -> State? {
    transitions.next(PhraseTable.key(state, word), &slot).map { State($0) }
  }

  /// Whether a phrase may begin with a word of this first byte and length.
  @inline(__always)
  func mayBegin(_ first: UInt8, length: Int) -> Bool {
    beginnings[Int(first.lowercased)] & (1 << UInt64(min(length, 63))) != 0
  }

  /// The phrase that ends in `state`, as an index into `entries`.
  func end(of state: State) -> Int? { ends[Int(state)] < 0 ? nil : Int(ends[Int(state)]) }

  private static func key(_ state: State, _ word: WordID) -> UInt64 {
    (UInt64(state) << 16 | UInt64(word)) + 1
  }

  // FNV-1a: short, and good enough for a few hundred English words.
  private static let hashSeed: UInt32 = 2_166_136_261
  private static func hashStep(_ hash: UInt32, _ byte: UInt8) -> UInt32 {
    (hash ^ UInt32(byte)) &* 16_777_619
  }
}

/// A hash table from 64-bit keys to numbers, open addressing with linear probing; a key may have several values. A
/// zero key marks a free slot.
private struct OpenTable: Sendable {
  private var keys: [UInt64]
  private var values: [UInt32]
  private var count = 0

  /// `capacity` is a power of two.
  init(capacity: Int) {
    keys = Array(repeating: 0, count: capacity)
    values = Array(repeating: 0, count: capacity)
  }

  func slot(of key: UInt64) -> Int {
    Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 32) & (keys.count - 1)
  }

  /// The next value of `key` from `slot` on, which is moved behind it; nil when there is none.
  @inline(__always)
  func next(_ key: UInt64, _ slot: inout Int) -> UInt32? {
    while true {
      let found = keys[slot]
      if found == 0 { return nil }
      let value = values[slot]
      slot = (slot + 1) & (keys.count - 1)
      if found == key { return value }
    }
  }

  mutating func insert(_ key: UInt64, _ value: UInt32) {
    if count * 2 >= keys.count { grow() }
    var i = slot(of: key)
    while keys[i] != 0 { i = (i + 1) & (keys.count - 1) }
    keys[i] = key
    values[i] = value
    count += 1
  }

  private mutating func grow() {
    var larger = OpenTable(capacity: keys.count * 2)
    for i in keys.indices where keys[i] != 0 { larger.insert(keys[i], values[i]) }
    self = larger
  }
}
