import MarkdownTree

/// The phrases of all rules as one nondeterministic automaton over words.
///
/// Phrases with a common beginning share its states. A choice of words is several transitions to one state,
/// so a pattern costs its length, not the number of texts that it matches.
final class PhraseAutomaton: Sendable {
  typealias WordID = WordTable.WordID
  typealias State = UInt16
  typealias Node = LinkedListArena.Node

  /// A word of a phrase. Word 0 represents all words that occur in no phrase.
  struct Word: Sendable, BitwiseCopyable {
    /// The transitions from the root with this word.
    var transitions: Node = 0
    /// Whether its occurrences are counted, to determine the language.
    var isCounted = false
  }

  struct StateInfo: Sendable, BitwiseCopyable {
    /// The transitions to other states.
    var transitions: Node = 0
    /// The phrases that end here.
    var ends: Node = 0
    /// The words of the transitions.
    var followers = PhraseBloomFilter.Words.none
    /// Whether exactly one transition leads here, so that phrases with the same beginning can continue from
    /// here.
    let isShareable: Bool
  }

  /// The start state. No transition leads here.
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
    lists: consuming LinkedListArena, filter: consuming PhraseBloomFilter
  ) {
    self.phrases = phrases
    self.rules = rules
    self.words = words
    self.states = states
    self.lists = lists
    self.vocabulary = vocabulary
    self.filter = filter
  }

  /// The number of a word, 0 if it occurs in no phrase.
  func word(_ key: WordKey) -> WordID { vocabulary.find(key) }

  func isCounted(_ word: WordID) -> Bool { words[Int(word)].isCounted }

  /// A list that includes the transitions from a state with `word`.
  @inline(__always)
  func transitions(from state: State, _ word: WordID) -> Node {
    state == Self.root ? words[Int(word)].transitions : states[Int(state)].transitions
  }

  /// The next state that `word` leads to in a list of transitions, or nil. Advances the node.
  @inline(__always)
  func nextState(after word: WordID, _ node: inout Node) -> State? { lists.nextState(after: word, &node) }

  /// The words with which phrases continue from a state.
  func followers(of state: State) -> PhraseBloomFilter.Words { states[Int(state)].followers }

  /// The list of the phrases that end in a state.
  @inline(__always)
  func endings(in state: State) -> Node { states[Int(state)].ends }

  /// The next phrase of a list from `endings(in:)`, as an index into `phrases`. Advances the node.
  @inline(__always)
  func nextPhrase(_ node: inout Node) -> Int? { lists.next(&node).map { Int($0) } }

  /// The rule that lists a phrase.
  func rule(ofPhrase phrase: Int) -> Int { Int(rules[phrase]) }
}

extension LinkedListArena {
  /// A transition as one number: the word in the upper half, the state in the lower half.
  @inline(__always)
  static func transition(_ word: PhraseAutomaton.WordID, to state: PhraseAutomaton.State) -> UInt32 {
    UInt32(word) << 16 | UInt32(state)
  }

  /// The next state that `word` leads to in a list of transitions, or nil. Advances the node.
  @inline(__always)
  func nextState(after word: PhraseAutomaton.WordID, _ node: inout Node) -> PhraseAutomaton.State? {
    while let transition = next(&node) {
      if transition >> 16 == word { return PhraseAutomaton.State(truncatingIfNeeded: transition) }
    }
    return nil
  }
}
