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
          insertChoice(bytes, &i, after: &states)
        } else {
          insertWords(bytes, &i, after: &states, into: nil)
        }
      }
    }
    for state in states where state != PhraseTable.root { ends[Int(state)] = entry }
  }

  /// Inserts `{a|b c|}` from its opening brace on. All alternatives lead to one state; an empty one leaves those before
  /// it too.
  private mutating func insertChoice(_ bytes: ByteView, _ i: inout Int, after states: inout [State]) {
    let joint = newState()
    var branch: [State] = []
    var hasEmpty = false
    while i < bytes.count, bytes[i] != UInt8(ascii: "}") {
      i += 1  // The opening brace or a bar.
      branch.removeAll(keepingCapacity: true)
      branch += states
      if !insertWords(bytes, &i, after: &branch, into: joint) { hasEmpty = true }
    }
    i += 1
    if !hasEmpty { states.removeAll(keepingCapacity: true) }
    states.append(joint)
  }

  /// Inserts words up to a brace or a bar, and says whether there were any. The last word leads to `joint` where one is
  /// given.
  @discardableResult
  private mutating func insertWords(
    _ bytes: ByteView, _ i: inout Int, after states: inout [State], into joint: State?
  ) -> Bool {
    var hasWords = false
    while true {
      while bytes[i] == UInt8(ascii: " ") { i += 1 }
      let word = i..<endOfWord(from: i, bytes)
      guard !word.isEmpty else { return hasWords }
      hasWords = true
      i = word.upperBound
      while bytes[i] == UInt8(ascii: " ") { i += 1 }
      let isLast = endOfWord(from: i, bytes) == i
      let next = isLast ? joint ?? newState() : newState()
      let id = intern(bytes, word)
      for state in states {
        transitions.insert(PhraseTable.key(state, id), UInt32(next))
        if state == PhraseTable.root {
          beginnings[Int(bytes[word.lowerBound])] |= 1 << UInt64(min(word.count, 63))
        }
      }
      states.removeAll(keepingCapacity: true)
      states.append(next)
    }
  }

  private func endOfWord(from start: Int, _ bytes: ByteView) -> Int {
    var i = start
    while i < bytes.count {
      switch bytes[i] {
      case UInt8(ascii: " "), UInt8(ascii: "{"), UInt8(ascii: "|"), UInt8(ascii: "}"): return i
      default: i += 1
      }
    }
    return i
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
    var hash = FNV1a.seed
    for i in range {
      wordBytes.append(bytes[i])
      hash = FNV1a.step(hash, bytes[i])
    }
    lengths[Int(bytes[range.lowerBound])] |= 1 << UInt64(min(range.count, 63))
    words.insert(UInt64(hash), UInt32(id))
    return id
  }

  /// The word's number, 0 for a word that stands in no phrase. The word is compared in lower case.
  func id(of text: ByteView, _ range: Range<Int>) -> WordID {
    let first = text[range.lowerBound].lowercased
    guard lengths[Int(first)] & (1 << UInt64(min(range.count, 63))) != 0 else { return 0 }
    var hash = FNV1a.seed
    for i in range { hash = FNV1a.step(hash, text[i].lowercased) }
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
}
