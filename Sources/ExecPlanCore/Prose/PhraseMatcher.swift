import MarkdownTree

/// Finds the phrases of a table among the words of a text, which are handed to it one by one.
struct PhraseMatcher: ~Copyable {
  private let table: PhraseAutomaton

  /// The word in front of the next one.
  var previous = ProseWord.gap
  /// Phrases that the words read last begin: at most as many as there are phrases with a common beginning.
  private var open = UniqueArray<Open>(capacity: 8)
  /// Where the last of these words ends: behind another one, none is open.
  private var openEnd = 0
  private var stillOpen = UniqueArray<Open>(capacity: 8)

  /// A phrase of which the first words are read.
  struct Open: BitwiseCopyable {
    let state: PhraseAutomaton.State
    let start: Int
  }

  init(_ table: PhraseAutomaton) { self.table = table }

  /// Goes on behind something that no phrase runs over.
  mutating func addGap() { previous = .gap }

  /// Takes in a word of a block that the filter lets through, and notes the phrases that end with it. Returns the word,
  /// with what is known of it then.
  mutating func read(
    _ word: ProseWord, at place: PhraseBloomFilter.Place, after previous: ProseWord, in block: Int,
    _ bytes: ByteView, into prose: inout Prose
  ) -> ProseWord {
    let id = table.word(WordKey(bytes, word.start, word.end))
    // Most that the filter lets through by chance.
    if id == 0 { return word }
    let range = SourceRange(word.start, word.end)
    if openEnd != previous.end { open.removeAll() }
    if !previous.isGap, previous.followers.mayHold(place) {
      openPhrases(
        beginningWith: table.word(WordKey(bytes, previous.start, previous.end)), at: previous.start)
    }
    if open.count > 0 { advance(id, range.end, block, bytes, &prose) }
    recordWord(id, range, block, bytes, &prose)
    if table.isCounted(id) { prose.language.countedWords += 1 }
    if open.count == 0 { return word }
    openEnd = word.end
    var word = word
    for index in 0..<open.count { word.followers.formUnion(table.followers(of: open[index].state)) }
    return word
  }

  /// Notes the phrases that are one word.
  private func recordWord(
    _ word: PhraseAutomaton.WordID, _ range: SourceRange, _ block: Int, _ bytes: ByteView,
    _ prose: inout Prose
  ) {
    var way = table.ways(from: PhraseAutomaton.root, word)
    while let state = table.nextState(after: word, &way) {
      record(endingIn: state, range, block, bytes, &prose)
    }
  }

  /// Opens the phrases that begin with a word.
  private mutating func openPhrases(beginningWith word: PhraseAutomaton.WordID, at start: Int) {
    var way = table.ways(from: PhraseAutomaton.root, word)
    while let state = table.nextState(after: word, &way) { open.append(Open(state: state, start: start)) }
  }

  /// Moves the open phrases on by a word.
  private mutating func advance(
    _ word: PhraseAutomaton.WordID, _ end: Int, _ block: Int, _ bytes: ByteView, _ prose: inout Prose
  ) {
    stillOpen.removeAll()
    for index in 0..<open.count {
      let phrase = open[index]
      var way = table.ways(from: phrase.state, word)
      while let state = table.nextState(after: word, &way) {
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
    var ending = table.endings(in: state)
    while let phrase = table.nextPhrase(&ending) { record(phrase, range, block, bytes, &prose) }
  }

  /// Keeps one of a rule's overlapping phrases: the longest of those that begin first.
  private func record(
    _ phrase: Int, _ range: SourceRange, _ block: Int, _ bytes: ByteView, _ prose: inout Prose
  ) {
    let rule = table.rule(ofPhrase: phrase)
    if table.phrases[phrase].condition == .inCapitals,
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
