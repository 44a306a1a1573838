/// A word of a text or a mark between words, as much of it as tells whether phrases begin there.
struct ProseWord {
  let start, end: Int
  /// The words with which phrases may go on behind it.
  var followers: PhraseBloomFilter.Words

  /// What stands where a phrase cannot go on: in front of a text, and between its blocks and around its code.
  static let gap = ProseWord(start: 0, end: 0, followers: .none)

  var isGap: Bool { end == 0 }
}
