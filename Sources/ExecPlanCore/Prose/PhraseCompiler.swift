import MarkdownTree

/// Compiles patterns into a `PhraseAutomaton`.
struct PhraseCompiler: ~Copyable {
  private typealias State = PhraseAutomaton.State
  private typealias WordID = PhraseAutomaton.WordID

  private var phrases: [Phrase] = []
  /// The rule of each phrase.
  private var rules: UniqueArray<UInt16>
  private var vocabulary: WordTable
  private var words: UniqueArray<PhraseAutomaton.Word>
  private var states: UniqueArray<PhraseAutomaton.StateInfo>
  private var lists: LinkedListArena

  /// The states that the part of the pattern read so far leads to.
  private var current = StateSet(PhraseAutomaton.root)

  /// A set of states that nearly always has one element.
  private struct StateSet {
    var first: State
    var others: [State] = []

    init(_ first: State) { self.first = first }

    var isSingle: Bool { others.isEmpty }

    /// Replaces all states with one.
    mutating func become(_ state: State) {
      first = state
      if !others.isEmpty { others = [] }
    }
  }

  /// A compiler with capacity for about `count` phrases.
  init(count: Int) {
    vocabulary = WordTable(count: count * 4)
    rules = UniqueArray(capacity: count)
    words = UniqueArray(capacity: count * 5)
    states = UniqueArray(capacity: count * 5)
    lists = LinkedListArena(capacity: count * 8)
    phrases.reserveCapacity(count)
    words.append(PhraseAutomaton.Word())
    states.append(PhraseAutomaton.StateInfo(isShareable: false))
  }

  /// Adds the phrases of the rule with the number `rule`.
  mutating func add(_ phrases: [Phrase], ofRule rule: Int) {
    for phrase in phrases { add(phrase, rule) }
  }

  /// Adds words to count, separated by spaces.
  mutating func addCounted(_ text: String) {
    text.withBytes { bytes in
      var i = 0
      while let key = Self.nextWord(bytes, &i) { words[Int(add(key))].isCounted = true }
    }
  }

  consuming func automaton() -> PhraseAutomaton {
    collectFollowers()
    let filter = makeFilter()
    return PhraseAutomaton(
      phrases: phrases, rules: rules, vocabulary: vocabulary, words: words, states: states, lists: lists,
      filter: filter)
  }

  private mutating func add(_ phrase: Phrase, _ rule: Int) {
    current.become(PhraseAutomaton.root)
    phrase.pattern.withBytes { bytes in
      var i = 0
      while i < bytes.count {
        let start = i
        if bytes[i] == "{" { addChoice(bytes, &i) } else { addWords(bytes, &i, into: nil) }
        if i == start { break }  // An unmatched brace.
      }
    }
    end(in: current.first)
    for state in current.others { end(in: state) }
    phrases.append(phrase)
    rules.append(UInt16(truncatingIfNeeded: rule))
  }

  /// Makes the current phrase end in a state. No phrase ends in the root.
  private mutating func end(in state: State) {
    if state != PhraseAutomaton.root { lists.append(UInt32(phrases.count), to: &states[Int(state)].ends) }
  }

  /// Adds `{a|b c|}` from its opening brace on. All alternatives lead to one state. An empty alternative
  /// keeps the states before the choice.
  private mutating func addChoice(_ bytes: ByteView, _ i: inout Int) {
    let joint = addState(isShareable: false)
    var isOptional = false
    let before = current
    repeat {
      i += 1  // The opening brace or a bar.
      current = before
      if !addWords(bytes, &i, into: joint) { isOptional = true }
    } while bytes[i] == "|"
    i += 1
    current.become(joint)
    if isOptional {
      current = before
      current.others.append(joint)
    }
  }

  /// Adds the words up to a brace or a bar, the last one with a transition to `joint` if given. Returns
  /// whether there were any.
  @discardableResult
  private mutating func addWords(_ bytes: ByteView, _ i: inout Int, into joint: State?) -> Bool {
    var hasWords = false
    while let key = Self.nextWord(bytes, &i) {
      hasWords = true
      let word = add(key)
      let isLast = Self.endsWords(bytes[i])
      if isLast, let joint {
        connect(word, to: joint)
      } else if current.isSingle, let known = shareableState(after: current.first, word) {
        current.first = known
      } else {
        connect(word, to: addState(isShareable: current.isSingle))
      }
    }
    return hasWords
  }

  /// Adds transitions with a word from all current states.
  private mutating func connect(_ word: WordID, to target: State) {
    connect(current.first, word, to: target)
    for state in current.others { connect(state, word, to: target) }
    current.become(target)
  }

  private mutating func connect(_ state: State, _ word: WordID, to target: State) {
    let transition = LinkedListArena.transition(word, to: target)
    if state == PhraseAutomaton.root {
      lists.append(transition, to: &words[Int(word)].transitions)
    } else {
      lists.append(transition, to: &states[Int(state)].transitions)
    }
  }

  /// The number of a word, which is added if it is new.
  private mutating func add(_ key: WordKey) -> WordID {
    let word = vocabulary.insert(key)
    if Int(word) == words.count { words.append(PhraseAutomaton.Word()) }
    return word
  }

  private mutating func addState(isShareable: Bool) -> State {
    states.append(PhraseAutomaton.StateInfo(isShareable: isShareable))
    return State(states.count - 1)
  }

  /// A shareable state that `word` leads to.
  private func shareableState(after state: State, _ word: WordID) -> State? {
    var node = state == PhraseAutomaton.root ? words[Int(word)].transitions : states[Int(state)].transitions
    while let next = lists.nextState(after: word, &node) {
      if states[Int(next)].isShareable { return next }
    }
    return nil
  }

  private mutating func collectFollowers() {
    for state in 0..<states.count {
      var node = states[state].transitions
      while let next = lists.next(&node) { states[state].followers.insert(vocabulary[WordID(next >> 16)]) }
    }
  }

  /// A filter that passes the words that are whole phrases or counted, and the pairs of words that begin
  /// phrases.
  private func makeFilter() -> PhraseBloomFilter {
    var filter = PhraseBloomFilter()
    for word in 1..<words.count {
      let key = vocabulary[WordID(word)]
      if words[word].isCounted { filter.add(key) }
      var node = words[word].transitions
      while let state = lists.nextState(after: WordID(word), &node) {
        if states[Int(state)].ends != 0 { filter.add(key) }
        filter.add(key, before: states[Int(state)].followers)
      }
    }
    return filter
  }
}

// MARK: - Reading patterns

extension PhraseCompiler {
  /// Reads the word at `i` and the spaces around it; nil at a brace, a bar or the end.
  private static func nextWord(_ bytes: ByteView, _ i: inout Int) -> WordKey? {
    while bytes[i] == " " { i += 1 }
    let start = i
    i += lengthOfWord(bytes.eightBytes(at: start))
    guard i > start else { return nil }
    if i - start == 8 {
      while bytes[i] != " ", !endsWords(bytes[i]) { i += 1 }
    }
    let key = WordKey(bytes, start, i)
    while bytes[i] == " " { i += 1 }
    return key
  }

  private static func endsWords(_ byte: UInt8) -> Bool {
    byte == "{" || byte == "|" || byte == "}" || byte == 0
  }

  /// How many of eight bytes precede the first space, brace, bar or end.
  @inline(__always)
  private static func lengthOfWord(_ bytes: UInt64) -> Int {
    let ones: UInt64 = 0x0101_0101_0101_0101
    /// Sets the high bit of each byte below `bound`; exact up to the first such byte.
    func below(_ bound: UInt64, _ bytes: UInt64) -> UInt64 { (bytes &- ones &* bound) & ~bytes }
    let ends =
      below(0x21, bytes) | below(1, bytes ^ ones &* 0x7B) | below(1, bytes ^ ones &* 0x7C)
      | below(1, bytes ^ ones &* 0x7D)
    return (ends & (ones &* 0x80)).trailingZeroBitCount / 8
  }
}
