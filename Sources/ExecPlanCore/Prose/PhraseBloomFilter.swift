import MarkdownTree

/// Rejects nearly every word that neither is a phrase nor continues one, without looking the word up.
///
/// A word hashes to a slot and to one of 64 bits. Its slot in one table holds the bits of the words that are
/// whole phrases; its slot in another holds the bits of the words that may follow it in a phrase. Words whose
/// hashes collide pass as well.
///
/// `@unchecked Sendable` because the memory has a single owner and is written only through it.
struct PhraseBloomFilter: ~Copyable, @unchecked Sendable {
  /// A set of words, each represented by one of 64 bits.
  struct Words: BitwiseCopyable, Sendable {
    fileprivate var bits: UInt64

    static let none = Words(bits: 0)

    mutating func insert(_ word: WordKey) { formUnion(Slot(of: word).words) }

    mutating func formUnion(_ others: Words) { bits |= others.bits }

    /// Whether the set may contain a word with a slot.
    @inline(__always)
    func mayContain(_ slot: Slot) -> Bool { bits &>> slot.bit & 1 != 0 }
  }

  /// The position of a word in the tables and its bit there, from a hash of its first eight bytes.
  struct Slot {
    /// The number of hash bits in an index.
    fileprivate static var indexBits: UInt64 { 9 }

    fileprivate let index: Int
    fileprivate let bit: UInt64

    /// The set of this slot's word.
    fileprivate var words: Words { Words(bits: 1 &<< bit) }

    /// Clears the bit that distinguishes upper from lower case in each of eight bytes.
    fileprivate static let caseless: UInt64 = 0xDFDF_DFDF_DFDF_DFDF

    fileprivate init(of word: WordKey) { self.init(ofHead: word.head & Self.caseless) }

    /// - Parameter head: The word's first eight bytes, caseless, padded with zeros.
    @inline(__always)
    fileprivate init(ofHead head: UInt64) {
      let hash = head &* 0x9E37_79B9_7F4A_7C15
      index = Int(truncatingIfNeeded: hash &>> (64 &- Self.indexBits))
      bit = hash &>> 48
    }
  }

  /// Three tables in one allocation of 8.5 KB, so that the loop over words needs one address.
  private let tables: UnsafeMutablePointer<UInt64>

  /// Number of slots.
  private static var size: Int { 1 << Slot.indexBits }

  /// By slot: the words that are whole phrases.
  private var phraseTable: UnsafeMutablePointer<UInt64> { tables }
  /// By slot: the words that may follow a word with the slot.
  private var followersTable: UnsafeMutablePointer<UInt64> { tables + Self.size }
  /// By length - 1, up to 64: the mask of a word's first eight bytes, caseless.
  private var masks: UnsafeMutablePointer<UInt64> { tables + 2 * Self.size }

  init() {
    tables = .allocate(capacity: 2 * Self.size + 64)
    tables.initialize(repeating: 0, count: 2 * Self.size + 64)
    for index in 0..<64 { masks[index] = ~(~0 << (8 * (index + 1))) & Slot.caseless }
  }

  deinit { tables.deallocate() }

  /// The slot of a word of `count` bytes, 1 to 64, given eight bytes from its first byte on.
  @inline(__always)
  func slot(ofHead head: UInt64, count: Int) -> Slot {
    // A table instead of a branch, because lengths are unpredictable.
    Slot(ofHead: head & masks[(count &- 1) & 63])
  }

  /// Adds a word that is a whole phrase.
  mutating func add(_ word: WordKey) {
    let slot = Slot(of: word)
    phraseTable[slot.index] |= slot.words.bits
  }

  /// Adds a word that begins phrases, with the words that come second in them.
  mutating func add(_ word: WordKey, before followers: Words) {
    followersTable[Slot(of: word).index] |= followers.bits
  }

  /// The words that may follow a word with a slot, if it begins phrases.
  @inline(__always)
  func followers(of slot: Slot) -> Words { Words(bits: followersTable[slot.index]) }

  /// Whether a word with a slot may be a whole phrase or one of the followers of the previous word. About
  /// five operations.
  @inline(__always)
  func mayContain(_ slot: Slot, after followers: Words) -> Bool {
    Words(bits: phraseTable[slot.index] | followers.bits).mayContain(slot)
  }
}
