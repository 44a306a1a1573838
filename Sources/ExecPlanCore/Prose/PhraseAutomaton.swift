import MarkdownTree

/// All phrases of all rules as one automaton over words, so that one pass over the prose finds them all.
///
/// Phrases that begin alike share the states of their beginning; a choice of words is several ways to one state, so
/// that a pattern costs its length and not the number of sentences it stands for. Most words begin no
/// phrase, and the filter tells so before they are looked up.
final class PhraseAutomaton: Sendable {
  typealias WordID = WordTable.WordID
  typealias State = UInt16
  typealias Node = LinkedListArena.Node

  /// What is known of a word; nothing of the one with number 0, which stands for all unknown ones.
  struct Word: Sendable, BitwiseCopyable {
    /// The ways by which it begins a phrase: the word, and in the lower half the state after it.
    var beginnings: Node = 0
    /// Whether it is counted, to tell the language.
    var isCounted = false
  }

  struct StateInfo: Sendable, BitwiseCopyable {
    /// The ways that lead on, as with `Word.beginnings`.
    var ways: Node = 0
    /// The phrases that end here.
    var ends: Node = 0
    /// The words of the ways that lead on.
    var followers = PhraseBloomFilter.Words.none
    /// Whether a single word leads here, so that what begins with the same words can go on from here.
    let isShareable: Bool
  }

  /// Where phrases begin. No word leads here.
  static let root: State = 0

  let phrases: [Phrase]
  private let vocabulary: WordTable
  private let rules: UniqueArray<UInt16>
  private let words: UniqueArray<Word>
  private let states: UniqueArray<StateInfo>
  private let lists: LinkedListArena
  let filter: PhraseBloomFilter

  init(
    phrases: [Phrase], rules: consuming UniqueArray<UInt16>, vocabulary: consuming WordTable,
    words: consuming UniqueArray<Word>, states: consuming UniqueArray<StateInfo>,
    lists: consuming LinkedListArena,
    filter: consuming PhraseBloomFilter
  ) {
    self.phrases = phrases
    self.rules = rules
    self.words = words
    self.states = states
    self.lists = lists
    self.vocabulary = vocabulary
    self.filter = filter
  }

  /// The number of a word, 0 if it stands in no phrase.
  func word(_ key: WordKey) -> WordID { vocabulary.find(key) }

  func isCounted(_ word: WordID) -> Bool { words[Int(word)].isCounted }

  /// Where the search for the states after `word` begins.
  @inline(__always)
  func ways(from state: State, _ word: WordID) -> Node {
    state == Self.root ? words[Int(word)].beginnings : states[Int(state)].ways
  }

  /// The next of the states that `word` leads to, searching from `node` on; nil when there are no more.
  @inline(__always)
  func nextState(after word: WordID, _ node: inout Node) -> State? { lists.nextState(after: word, &node) }

  /// By which words phrases go on from a state.
  func followers(of state: State) -> PhraseBloomFilter.Words { states[Int(state)].followers }

  /// Where the search for the phrases that end in `state` begins.
  @inline(__always)
  func endings(in state: State) -> Node { states[Int(state)].ends }

  /// The next of those phrases, as an index into `phrases`.
  @inline(__always)
  func nextPhrase(_ node: inout Node) -> Int? { lists.next(&node).map { Int($0) } }

  /// The rule whose phrase it is.
  func rule(ofPhrase phrase: Int) -> Int { Int(rules[phrase]) }
}

extension LinkedListArena {
  /// A way to a state: the word, and in the lower half the state.
  @inline(__always)
  static func way(_ word: PhraseAutomaton.WordID, to state: PhraseAutomaton.State) -> UInt32 {
    UInt32(word) << 16 | UInt32(state)
  }

  /// The next state that `word` leads to in a list of ways, searching from `node` on.
  @inline(__always)
  func nextState(after word: PhraseAutomaton.WordID, _ node: inout Node) -> PhraseAutomaton.State? {
    while let way = next(&node) {
      if way >> 16 == word { return PhraseAutomaton.State(truncatingIfNeeded: way) }
    }
    return nil
  }
}
