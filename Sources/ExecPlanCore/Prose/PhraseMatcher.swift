import MarkdownTree

/// Finds the phrases of a table among the words of a text, which are handed to it block by block.
struct PhraseMatcher {
  private let table: PhraseTable

  /// One word in four begins a phrase, and few of them are followed by a second one that fits; only those cost more than
  /// a look.
  private var last = Last()
  /// Phrases of which two words or more are read: at most as many as there are phrases with a common beginning.
  private var open: [Open] = []
  private var stillOpen: [Open] = []

  private struct Last {
    /// The last word, if phrases begin with it; else 0.
    var word: PhraseTable.WordID = 0
    /// Where it begins.
    var start: UInt32 = 0
    /// The place of the last word among the others.
    var place: UInt32 = 0
  }

  private struct Open {
    let state: PhraseTable.State
    let start: UInt32
  }

  init(_ table: PhraseTable) { self.table = table }

  /// Forgets what was read: the next words are of another text, whose places begin anew.
  mutating func begin() {
    last = Last()
    open.removeAll(keepingCapacity: true)
  }

  /// Takes words of a block in, and notes the phrases that end with one of them.
  mutating func match(_ words: KnownWords, in block: Int, _ bytes: ByteView, into prose: inout Prose) {
    // What each word changes is kept in registers.
    var last = last
    var language = prose.language
    for index in 0..<words.count {
      let known = words[index]
      let isNext = known.place == last.place &+ 1
      // Many a word comes behind a gap, and phrases are rarely open there.
      if !open.isEmpty, !isNext { open.removeAll(keepingCapacity: true) }
      let beginning = isNext ? last.word : 0
      if table.mayFollow(beginning, known.word) { openPhrases(beginningWith: beginning, at: last.start) }
      if !open.isEmpty { advance(known, block, bytes, &prose) }
      let traits = table.traits(of: known.word)
      language.englishWords &+= traits.contains(.english) ? 1 : 0
      language.foreignWords &+= traits.contains(.foreign) ? 1 : 0
      let word = traits.contains(.beginsPhrase) ? known.word : 0
      last = Last(word: word, start: known.start, place: known.place)
      if traits.contains(.isPhrase) { recordWord(known, block, bytes, &prose) }
    }
    self.last = last
    prose.language = language
  }

  /// Notes the phrases that are one word.
  private func recordWord(
    _ known: KnownWords.Known, _ block: Int, _ bytes: ByteView, _ prose: inout Prose
  ) {
    var way = table.ways(from: PhraseTable.root, known.word)
    while let state = table.nextState(after: known.word, &way) {
      record(endingIn: state, SourceRange(Int(known.start), Int(known.end)), block, bytes, &prose)
    }
  }

  /// Opens the phrases that begin with a word.
  private mutating func openPhrases(beginningWith word: PhraseTable.WordID, at start: UInt32) {
    var way = table.ways(from: PhraseTable.root, word)
    while let state = table.nextState(after: word, &way) { open.append(Open(state: state, start: start)) }
  }

  /// Moves the open phrases on by a word.
  private mutating func advance(
    _ known: KnownWords.Known, _ block: Int, _ bytes: ByteView, _ prose: inout Prose
  ) {
    stillOpen.removeAll(keepingCapacity: true)
    for phrase in open {
      var way = table.ways(from: phrase.state, known.word)
      while let state = table.nextState(after: known.word, &way) {
        stillOpen.append(Open(state: state, start: phrase.start))
        record(endingIn: state, SourceRange(Int(phrase.start), Int(known.end)), block, bytes, &prose)
      }
    }
    swap(&open, &stillOpen)
  }

  private func record(
    endingIn state: PhraseTable.State, _ range: SourceRange, _ block: Int, _ bytes: ByteView,
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
    if table.phrases[phrase].isUpperCase,
      (range.start..<range.end).contains(where: { bytes[$0].isLetter && !bytes[$0].isUpper })
    {
      return
    }
    if let last = prose.hits[rule].last {
      if last.range.start < range.start, last.range.end > range.start { return }
      if last.range.start == range.start, last.range.end >= range.end { return }
    }
    while let last = prose.hits[rule].last, last.range.start >= range.start { prose.hits[rule].removeLast() }
    prose.hits[rule].append(PhraseHit(phrase: phrase, range: range, block: block))
  }
}
