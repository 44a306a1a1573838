import MarkdownTree

/// Tells at a glance of nearly every word that no phrase begins there or goes on with it.
///
/// Each word has a bit for itself, if it is a phrase alone, and bits for the words that come second in the phrases that it
/// begins. Words that share them, by chance, are let through too.
///
/// Sendable without a check: its memory has one owner, and is written only through it.
struct PhraseBloomFilter: ~Copyable, @unchecked Sendable {
  /// Some words, each known by one of 64 bits.
  struct Words: BitwiseCopyable, Sendable {
    fileprivate var bits: UInt64

    static let none = Words(bits: 0)

    mutating func insert(_ word: WordKey) { formUnion(Place(of: word).words) }

    mutating func formUnion(_ others: Words) { bits |= others.bits }

    /// Whether a word may be one of them.
    @inline(__always)
    func mayHold(_ place: Place) -> Bool { bits &>> place.bit & 1 != 0 }
  }

  /// Where a word belongs, as a number of its first eight bytes tells.
  struct Place {
    /// How many bits of a hash an index takes.
    fileprivate static var indexBits: UInt64 { 9 }

    fileprivate let index: Int
    fileprivate let bit: UInt64

    /// All words that have their bit here.
    fileprivate var words: Words { Words(bits: 1 &<< bit) }

    /// Leaves out of eight bytes the bit that tells the cases of letters apart.
    fileprivate static let caseless: UInt64 = 0xDFDF_DFDF_DFDF_DFDF

    fileprivate init(of word: WordKey) { self.init(ofHead: word.head & Self.caseless) }

    /// - Parameter head: The word's first eight bytes, caseless, zeros behind a shorter one.
    @inline(__always)
    fileprivate init(ofHead head: UInt64) {
      let hash = head &* 0x9E37_79B9_7F4A_7C15
      index = Int(truncatingIfNeeded: hash &>> (64 &- Self.indexBits))
      bit = hash &>> 48
    }
  }

  /// Three tables in one piece of memory, of 8 KB and a half, for then the loop over words has one address to keep.
  private let tables: UnsafeMutablePointer<UInt64>

  /// How many places there are.
  private static var size: Int { 1 << Place.indexBits }

  /// For each place those of its words that are phrases alone.
  private var aloneTable: UnsafeMutablePointer<UInt64> { tables }
  /// For each place what may follow those of its words that begin phrases.
  private var followersTable: UnsafeMutablePointer<UInt64> { tables + Self.size }
  /// What is kept of eight bytes: of the lowest for 0, of one more for each number behind it, and of all eight for 7 to 63, each
  /// caseless.
  private var masks: UnsafeMutablePointer<UInt64> { tables + 2 * Self.size }

  init() {
    tables = .allocate(capacity: 2 * Self.size + 64)
    tables.initialize(repeating: 0, count: 2 * Self.size + 64)
    for index in 0..<64 { masks[index] = ~(~0 << (8 * (index + 1))) & Place.caseless }
  }

  deinit { tables.deallocate() }

  /// The place of a word of `count` bytes, 1 to 64, of which the first eight are given with what follows a shorter one.
  @inline(__always)
  func place(ofHead head: UInt64, count: Int) -> Place {
    // No branch hangs on the length, which cannot be foreseen.
    Place(ofHead: head & masks[(count &- 1) & 63])
  }

  /// Adds a word that is a phrase alone.
  mutating func add(_ word: WordKey) {
    let place = Place(of: word)
    aloneTable[place.index] |= place.words.bits
  }

  /// Adds a word that begins phrases, before those that come second in them.
  mutating func add(_ word: WordKey, before followers: Words) {
    followersTable[Place(of: word).index] |= followers.bits
  }

  /// What may follow the word at a place, if phrases begin with it.
  @inline(__always)
  func followers(of place: Place) -> Words { Words(bits: followersTable[place.index]) }

  /// Whether the word at a place may be a phrase alone, or one of the followers of the word before. About five operations.
  @inline(__always)
  func mayHold(_ place: Place, behind followers: Words) -> Bool {
    Words(bits: aloneTable[place.index] | followers.bits).mayHold(place)
  }
}
