import MarkdownTree

/// Compiles patterns into the states of a `PhraseTable`.
struct PhraseCompiler {
  typealias State = PhraseTable.State

  private var table: PhraseTable
  /// The states in which the pattern may be where it is read.
  private var current: [State] = []
  /// Those before a choice.
  private var before: [State] = []

  private init(count: Int) { table = PhraseTable(count: count) }

  /// The table for the phrases of each rule; a rule is known by its index. A table that `tellsLanguage` knows the words
  /// of `LanguageSample` too.
  static func table(_ phrasesByRule: [[Phrase]], tellsLanguage: Bool) -> PhraseTable {
    var compiler = PhraseCompiler(count: phrasesByRule.reduce(0) { $0 + $1.count })
    if tellsLanguage {
      compiler.note(LanguageSample.english, .english)
      compiler.note(LanguageSample.foreign, .foreign)
    }
    for (rule, phrases) in phrasesByRule.enumerated() {
      for phrase in phrases { compiler.add(phrase, rule) }
    }
    compiler.table.noteSeconds()
    return compiler.table
  }

  /// Notes a trait of some words.
  private mutating func note(_ words: String, _ trait: PhraseTable.Traits) {
    words.withBytes { bytes in
      var i = 0
      while let key = Self.nextWord(bytes, &i) { table.note(trait, of: table.add(key)) }
    }
  }

  private mutating func add(_ phrase: Phrase, _ rule: Int) {
    current.become(PhraseTable.root)
    phrase.pattern.withBytes { bytes in
      var i = 0
      while i < bytes.count {
        let start = i
        if bytes[i] == UInt8(ascii: "{") { addChoice(bytes, &i) } else { addWords(bytes, &i, into: nil) }
        if i == start { break }  // A brace without its like.
      }
    }
    table.add(PhraseTable.Entry(rule: rule, phrase: phrase), endingIn: current)
  }

  /// Adds `{a|b c|}` from its opening brace on. All alternatives lead to one state; an empty one leaves those before it
  /// too.
  private mutating func addChoice(_ bytes: ByteView, _ i: inout Int) {
    let joint = table.addState(isShareable: false)
    var mayBeLeftOut = false
    swap(&before, &current)
    repeat {
      i += 1  // The opening brace or a bar.
      current.become(before)
      if !addWords(bytes, &i, into: joint) { mayBeLeftOut = true }
    } while bytes[i] == UInt8(ascii: "|")
    i += 1
    current.become(joint)
    if mayBeLeftOut { current = before + current }
  }

  /// Adds the words up to a brace or a bar, and says whether there were any. The last one leads to `joint` where one is
  /// given.
  @discardableResult
  private mutating func addWords(_ bytes: ByteView, _ i: inout Int, into joint: State?) -> Bool {
    var hasWords = false
    while let key = Self.nextWord(bytes, &i) {
      hasWords = true
      let word = table.add(key)
      let isLast = Self.endsWords(bytes[i])
      if isLast, let joint {
        connect(word, to: joint)
      } else if current.count == 1, let state = current.first,
        let known = table.shareableState(after: state, word)
      {
        current[0] = known
      } else {
        connect(word, to: table.addState(isShareable: current.count == 1))
      }
    }
    return hasWords
  }

  /// Makes a word lead to `target` from wherever the pattern may be.
  private mutating func connect(_ word: PhraseTable.WordID, to target: State) {
    for i in current.indices { table.connect(current[i], word, to: target) }
    current.become(target)
  }

  /// The word at `i`, blanks around it passed over; nil at a brace, a bar and the end.
  private static func nextWord(_ bytes: ByteView, _ i: inout Int) -> WordKey? {
    while bytes[i] == UInt8(ascii: " ") { i += 1 }
    let start = i
    let front = bytes.eightBytes(at: start)
    i += lengthOfWord(front)
    guard i > start else { return nil }
    let isLong = i - start == 8
    while isLong, bytes[i] != UInt8(ascii: " "), !endsWords(bytes[i]) { i += 1 }
    let key = isLong ? WordKey(bytes, start, i) : WordKey(front, count: i - start)
    while bytes[i] == UInt8(ascii: " ") { i += 1 }
    return key
  }

  private static func endsWords(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "{") || byte == UInt8(ascii: "|") || byte == UInt8(ascii: "}") || byte == 0
  }

  /// How many of eight bytes come before a blank, a brace, a bar and the end.
  @inline(__always)
  private static func lengthOfWord(_ bytes: UInt64) -> Int {
    let ones: UInt64 = 0x0101_0101_0101_0101
    /// The high bit of each byte below `bound`, exact up to the first such byte.
    func below(_ bound: UInt8, _ bytes: UInt64) -> UInt64 { (bytes &- ones &* UInt64(bound)) & ~bytes }
    let ends =
      below(0x21, bytes) | below(1, bytes ^ ones &* 0x7B) | below(1, bytes ^ ones &* 0x7C)
      | below(1, bytes ^ ones &* 0x7D)
    return (ends & (ones &* 0x80)).trailingZeroBitCount / 8
  }
}

extension [PhraseTable.State] {
  /// Most lists of states hold one, and take the place of another.
  fileprivate mutating func become(_ state: PhraseTable.State) {
    if count == 1 { self[0] = state } else { self = [state] }
  }

  fileprivate mutating func become(_ states: [PhraseTable.State]) {
    if states.count == 1 { become(states[0]) } else { self = states }
  }
}
