/// All phrases of all rules as one automaton over words, so that one pass over the prose finds them all.
///
/// Phrases that begin alike share the states of their beginning; a choice of words is several ways to one state, so
/// that a pattern costs its length and not the number of sentences it stands for. Most words stand in no phrase, which
/// one look into the word table tells.
struct PhraseTable: Sendable {
  typealias WordID = WordTable.WordID
  typealias State = UInt16
  typealias Node = NumberLists.Node

  struct Entry: Sendable {
    let rule: Int
    let phrase: Phrase
  }

  /// What is known of a word.
  struct Traits: OptionSet, Sendable {
    let rawValue: UInt8

    static let beginsPhrase = Traits(rawValue: 1)
    static let continuesPhrase = Traits(rawValue: 2)
    /// The word alone is a phrase.
    static let isPhrase = Traits(rawValue: 4)
    static let english = Traits(rawValue: 8)
    static let foreign = Traits(rawValue: 16)
  }

  /// Where phrases begin. No word leads here.
  static let root: State = 0

  private(set) var entries: [Entry] = []
  private var words: WordTable
  /// The raw `Traits` of each word.
  private var traits: [UInt8] = [0]
  /// For each word the ways by which it begins a phrase: the word, and in the lower half the state after it.
  private var beginnings: [Node] = [0]
  /// For each word that begins a phrase the words that come second, as bits by their number modulo 64.
  private var seconds: [UInt64] = [0]
  /// For each state the same for the words after it.
  private var continuations: [Node] = [0]
  /// For each state the entries that end there.
  private var ends: [Node] = [0]
  private var lists: NumberLists

  /// A table without phrases, with room for `count`.
  init(count: Int) {
    words = WordTable(count: count * 3)
    traits.reserveCapacity(count * 3)
    beginnings.reserveCapacity(count * 3)
    seconds.reserveCapacity(count * 3)
    continuations.reserveCapacity(count * 4)
    ends.reserveCapacity(count * 4)
    lists = NumberLists(capacity: count * 6)
  }

  /// The number of a word, 0 for one that is not known. About ten operations.
  @inline(__always)
  func find(_ key: WordKey) -> WordID { words.find(key) }

  @inline(__always)
  func traits(of word: WordID) -> Traits { Traits(rawValue: traits[Int(word)]) }

  /// Whether `second` may come after `first` at the beginning of a phrase. Few pairs that may not are taken for such
  /// that may.
  @inline(__always)
  func mayFollow(_ first: WordID, _ second: WordID) -> Bool {
    seconds[Int(first)] >> UInt64(second & 63) & 1 != 0
  }

  /// Where the search for the states after `word` begins.
  @inline(__always)
  func ways(from state: State, _ word: WordID) -> Node {
    state == Self.root ? beginnings[Int(word)] : continuations[Int(state)]
  }

  /// The next of the states that `word` leads to, searching from `node` on; nil when there are no more.
  @inline(__always)
  func nextState(after word: WordID, _ node: inout Node) -> State? {
    while let way = lists.next(&node) {
      if way >> 16 == word { return State(truncatingIfNeeded: way) }
    }
    return nil
  }

  /// Where the search for the entries that end in `state` begins.
  @inline(__always)
  func endings(in state: State) -> Node { ends[Int(state)] }

  /// The next of those entries, as an index into `entries`.
  @inline(__always)
  func nextEntry(_ node: inout Node) -> Int? { lists.next(&node).map { Int($0) } }
}

// MARK: - Compiling

extension PhraseTable {
  /// Adds a state that nothing leads to yet.
  mutating func addState() -> State {
    continuations.append(0)
    ends.append(0)
    return State(ends.count - 1)
  }

  /// The number of a word, which is added where it is not known yet.
  mutating func add(_ key: WordKey) -> WordID {
    let word = words.insert(key)
    if Int(word) == traits.count {
      traits.append(0)
      beginnings.append(0)
      seconds.append(0)
    }
    return word
  }

  mutating func note(_ trait: Traits, of word: WordID) { traits[Int(word)] |= trait.rawValue }

  /// Makes `word` lead from one state to another.
  mutating func connect(_ state: State, _ word: WordID, to target: State) {
    let way = UInt32(word) << 16 | UInt32(target)
    if state == Self.root {
      note(.beginsPhrase, of: word)
      lists.append(way, to: &beginnings[Int(word)])
    } else {
      note(.continuesPhrase, of: word)
      lists.append(way, to: &continuations[Int(state)])
    }
  }

  /// Adds an entry that ends in some states.
  mutating func add(_ entry: Entry, endingIn states: [State]) {
    entries.append(entry)
    for state in states where state != Self.root {
      lists.append(UInt32(entries.count - 1), to: &ends[Int(state)])
    }
  }

  /// Notes which words are phrases alone, and which may come second. Called once all phrases are added.
  mutating func noteSeconds() {
    for word in beginnings.indices {
      var way = beginnings[word]
      while let state = nextState(after: WordID(word), &way) {
        if ends[Int(state)] != 0 { note(.isPhrase, of: WordID(word)) }
        var next = continuations[Int(state)]
        while let edge = lists.next(&next) { seconds[word] |= 1 << UInt64(edge >> 16 & 63) }
      }
    }
  }
}
