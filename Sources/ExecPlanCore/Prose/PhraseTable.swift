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
    /// The word alone is a phrase.
    static let isPhrase = Traits(rawValue: 2)
    static let english = Traits(rawValue: 4)
    static let foreign = Traits(rawValue: 8)
  }

  /// Where phrases begin. No word leads here.
  static let root: State = 0

  private struct Word {
    var traits: Traits = []
    /// The ways by which it begins a phrase: the word, and in the lower half the state after it.
    var beginnings: Node = 0
    /// The words that come second in such phrases, as bits by their number modulo 64.
    var seconds: UInt64 = 0
  }

  private struct StateInfo {
    /// The ways that lead on, as with `Word.beginnings`.
    var ways: Node = 0
    /// The entries that end here.
    var ends: Node = 0
    /// Whether a single word leads here, so that what begins with the same words can go on from here.
    let isShareable: Bool
  }

  private(set) var entries: [Entry] = []
  private var table: WordTable
  private var words = [Word()]
  private var states = [StateInfo(isShareable: false)]
  private var lists: NumberLists

  /// A table without phrases, with room for `count`.
  init(count: Int) {
    table = WordTable(count: count * 4)
    entries.reserveCapacity(count)
    words.reserveCapacity(count * 4)
    states.reserveCapacity(count * 5)
    lists = NumberLists(capacity: count * 7)
  }

  /// The number of a word, 0 for one that is not known. About ten operations.
  @inline(__always)
  func find(_ key: WordKey) -> WordID { table.find(key) }

  @inline(__always)
  func traits(of word: WordID) -> Traits { words[Int(word)].traits }

  /// Whether `second` may come after `first` at the beginning of a phrase. Few pairs that may not are taken for such
  /// that may.
  @inline(__always)
  func mayFollow(_ first: WordID, _ second: WordID) -> Bool {
    words[Int(first)].seconds >> UInt64(second & 63) & 1 != 0
  }

  /// Where the search for the states after `word` begins.
  @inline(__always)
  func ways(from state: State, _ word: WordID) -> Node {
    state == Self.root ? words[Int(word)].beginnings : states[Int(state)].ways
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
  func endings(in state: State) -> Node { states[Int(state)].ends }

  /// The next of those entries, as an index into `entries`.
  @inline(__always)
  func nextEntry(_ node: inout Node) -> Int? { lists.next(&node).map { Int($0) } }
}

// MARK: - Compiling

extension PhraseTable {
  /// Adds a state that nothing leads to yet.
  mutating func addState(isShareable: Bool) -> State {
    states.append(StateInfo(isShareable: isShareable))
    return State(states.count - 1)
  }

  /// The state to which `word` leads from another, and only from there.
  func shareableState(after state: State, _ word: WordID) -> State? {
    var way = ways(from: state, word)
    while let next = nextState(after: word, &way) {
      if states[Int(next)].isShareable { return next }
    }
    return nil
  }

  /// The number of a word, which is added where it is not known yet.
  mutating func add(_ key: WordKey) -> WordID {
    let word = table.insert(key)
    if Int(word) == words.count { words.append(Word()) }
    return word
  }

  mutating func note(_ trait: Traits, of word: WordID) { words[Int(word)].traits.formUnion(trait) }

  /// Makes `word` lead from one state to another.
  mutating func connect(_ state: State, _ word: WordID, to target: State) {
    let way = UInt32(word) << 16 | UInt32(target)
    if state == Self.root {
      note(.beginsPhrase, of: word)
      lists.append(way, to: &words[Int(word)].beginnings)
    } else {
      lists.append(way, to: &states[Int(state)].ways)
    }
  }

  /// Adds an entry that ends in some states.
  mutating func add(_ entry: Entry, endingIn ends: [State]) {
    entries.append(entry)
    for state in ends where state != Self.root {
      lists.append(UInt32(entries.count - 1), to: &states[Int(state)].ends)
    }
  }

  /// Notes which words are phrases alone, and which may come second. Called once all phrases are added.
  mutating func noteSeconds() {
    for word in words.indices {
      var way = words[word].beginnings
      while let state = nextState(after: WordID(word), &way) {
        if states[Int(state)].ends != 0 { note(.isPhrase, of: WordID(word)) }
        var next = states[Int(state)].ways
        while let second = lists.next(&next) { words[word].seconds |= 1 << UInt64(second >> 16 & 63) }
      }
    }
  }
}
