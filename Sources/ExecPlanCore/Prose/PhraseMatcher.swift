import MarkdownTree

/// Finds the phrases of a table among the words of a text, which are handed to it block by block.
struct PhraseMatcher {
  private let table: PhraseTable

  /// The last word, if phrases begin with it, and where it begins. One word in four is such a word, and few of them are
  /// followed by a second one that fits; only those cost more than a look.
  private var first: PhraseTable.WordID = 0
  private var firstStart: UInt32 = 0
  /// Phrases of which two words or more are read: at most as many as there are phrases with a common beginning.
  private var open: [Open] = []
  private var stillOpen: [Open] = []
  /// That of the last word.
  private var place: UInt32 = 0

  private struct Open {
    let state: PhraseTable.State
    let start: UInt32
  }

  init(_ table: PhraseTable) { self.table = table }

  /// Forgets what was read: the next words are of another text, whose places begin anew.
  mutating func begin() {
    first = 0
    open.removeAll(keepingCapacity: true)
    place = 0
  }

  /// Takes words of a block in, and notes the phrases that end with one of them.
  mutating func match(_ words: KnownWords, in block: Int, _ bytes: ByteView, into prose: inout Prose) {
    for index in 0..<words.count {
      let known = words[index]
      let word = known.word
      let isNext = known.place == place &+ 1
      place = known.place
      // Many a word comes behind a gap, and phrases are rarely open there.
      let beginning = isNext ? first : 0
      if !open.isEmpty, !isNext { open.removeAll(keepingCapacity: true) }
      let traits = table.traits(of: word)
      prose.language.englishWords &+= traits.contains(.english) ? 1 : 0
      prose.language.foreignWords &+= traits.contains(.foreign) ? 1 : 0
      if table.mayFollow(beginning, word) { openPhrases(beginningWith: beginning) }
      if !open.isEmpty { advance(known, block, bytes, &prose) }
      first = traits.contains(.beginsPhrase) ? word : 0
      firstStart = known.start
      if traits.contains(.isPhrase) {
        var way = table.ways(from: PhraseTable.root, word)
        while let state = table.nextState(after: word, &way) {
          record(endingIn: state, SourceRange(Int(known.start), Int(known.end)), block, bytes, &prose)
        }
      }
    }
  }

  /// Opens the phrases that begin with the last word.
  private mutating func openPhrases(beginningWith first: PhraseTable.WordID) {
    var way = table.ways(from: PhraseTable.root, first)
    while let state = table.nextState(after: first, &way) {
      open.append(Open(state: state, start: firstStart))
    }
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
