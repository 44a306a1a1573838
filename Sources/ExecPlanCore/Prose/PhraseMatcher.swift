import MarkdownTree

/// Finds the phrases of an automaton among the words of a text, which the scanner passes one by one.
struct PhraseMatcher: ~Copyable {
  private let automaton: PhraseAutomaton

  /// The last word or mark, or a gap.
  var previous = ProseWord.gap
  /// The phrases that the last words begin.
  private var open = UniqueArray<Open>(capacity: 8)
  /// The end of the last word of `open`. After any other word, no phrase is open.
  private var openEnd = 0
  private var stillOpen = UniqueArray<Open>(capacity: 8)

  /// A phrase whose first words were read.
  struct Open: BitwiseCopyable {
    let state: PhraseAutomaton.State
    let start: Int
  }

  init(_ automaton: PhraseAutomaton) { self.automaton = automaton }

  /// Ends every open phrase.
  mutating func addGap() { previous = .gap }

  /// Reads a word that passed the filter, and records the phrases that end with it. Returns the word with the
  /// followers of the open phrases added.
  mutating func read(
    _ word: ProseWord, at slot: PhraseBloomFilter.Slot, after previous: ProseWord, in block: Int,
    _ bytes: ByteView, into prose: inout Prose
  ) -> ProseWord {
    let id = automaton.word(WordKey(bytes, word.start, word.end))
    // Rejects most of the words that pass the filter by chance.
    if id == 0 { return word }
    let range = SourceRange(word.start, word.end)
    if openEnd != previous.end { open.removeAll() }
    if !previous.isGap, previous.followers.mayContain(slot) {
      openPhrases(
        beginningWith: automaton.word(WordKey(bytes, previous.start, previous.end)), at: previous.start)
    }
    if open.count > 0 { advance(id, range.end, block, bytes, &prose) }
    recordWord(id, range, block, bytes, &prose)
    if automaton.isCounted(id) { prose.language.countedWords += 1 }
    if open.count == 0 { return word }
    openEnd = word.end
    var word = word
    for index in 0..<open.count { word.followers.formUnion(automaton.followers(of: open[index].state)) }
    return word
  }

  /// Records the phrases that consist of one word.
  private func recordWord(
    _ word: PhraseAutomaton.WordID, _ range: SourceRange, _ block: Int, _ bytes: ByteView,
    _ prose: inout Prose
  ) {
    var node = automaton.transitions(from: PhraseAutomaton.root, word)
    while let state = automaton.nextState(after: word, &node) {
      record(endingIn: state, range, block, bytes, &prose)
    }
  }

  /// Opens the phrases that begin with a word.
  private mutating func openPhrases(beginningWith word: PhraseAutomaton.WordID, at start: Int) {
    var node = automaton.transitions(from: PhraseAutomaton.root, word)
    while let state = automaton.nextState(after: word, &node) {
      open.append(Open(state: state, start: start))
    }
  }

  /// Advances the open phrases by a word.
  private mutating func advance(
    _ word: PhraseAutomaton.WordID, _ end: Int, _ block: Int, _ bytes: ByteView, _ prose: inout Prose
  ) {
    stillOpen.removeAll()
    for index in 0..<open.count {
      let phrase = open[index]
      var node = automaton.transitions(from: phrase.state, word)
      while let state = automaton.nextState(after: word, &node) {
        stillOpen.append(Open(state: state, start: phrase.start))
        record(endingIn: state, SourceRange(phrase.start, end), block, bytes, &prose)
      }
    }
    swap(&open, &stillOpen)
  }

  private func record(
    endingIn state: PhraseAutomaton.State, _ range: SourceRange, _ block: Int, _ bytes: ByteView,
    _ prose: inout Prose
  ) {
    var node = automaton.endings(in: state)
    while let phrase = automaton.nextPhrase(&node) { record(phrase, range, block, bytes, &prose) }
  }

  /// Of a rule's overlapping matches, keeps the one that begins first or, if several do, the longest.
  private func record(
    _ phrase: Int, _ range: SourceRange, _ block: Int, _ bytes: ByteView, _ prose: inout Prose
  ) {
    let rule = automaton.rule(ofPhrase: phrase)
    if automaton.phrases[phrase].condition == .inCapitals,
      (range.start..<range.end).contains(where: { bytes[$0].isLetter && !bytes[$0].isUpper })
    {
      return
    }
    if let last = prose.matches[rule].last {
      if last.range.start < range.start, last.range.end > range.start { return }
      if last.range.start == range.start, last.range.end >= range.end { return }
    }
    while let last = prose.matches[rule].last, last.range.start >= range.start {
      prose.matches[rule].removeLast()
    }
    prose.matches[rule].append(PhraseMatch(phrase: phrase, range: range, block: block))
  }
}

/// A word of a text, or a mark between words.
struct ProseWord {
  let start, end: Int
  /// The words with which phrases may continue after it.
  var followers: PhraseBloomFilter.Words

  /// Represents anything that ends every phrase: the start of a block, code, an unusual mark.
  static let gap = ProseWord(start: 0, end: 0, followers: .none)

  var isGap: Bool { end == 0 }
}
