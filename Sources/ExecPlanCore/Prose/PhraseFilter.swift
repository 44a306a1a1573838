import MarkdownTree

/// Tells at a glance of nearly every word that no phrase begins there or goes on with it.
///
/// Each word has bits for itself, if it is a phrase alone, and for the words that come second in the phrases that it
/// begins. Words that share them, by chance, are let through too.
///
/// Sendable without a check: its memory has one owner, and is written only through it.
struct PhraseFilter: ~Copyable, @unchecked Sendable {
  /// The words behind which phrases go on, each known by one of 64 bits.
  struct Followers: BitwiseCopyable, Sendable {
    fileprivate var bits: UInt64

    static let none = Followers(bits: 0)

    mutating func insert(_ word: WordKey) { bits |= 1 &<< Place(ofHead: word.head).followerBit }

    mutating func formUnion(_ others: Followers) { bits |= others.bits }

    /// Whether a word may be one of them.
    @inline(__always)
    func mayHold(_ place: Place) -> Bool { bits &>> place.followerBit & 1 != 0 }
  }

  /// Where a word belongs, as a number of its first eight bytes tells.
  struct Place {
    fileprivate let index: Int
    /// The bit for the word as a phrase alone, and the one for it as a follower.
    fileprivate let aloneBit, followerBit: UInt64

    /// - Parameter head: The word's first eight bytes, letters in any case, zeros behind a shorter one.
    @inline(__always)
    fileprivate init(ofHead head: UInt64) {
      let hash = (head | 0x2020_2020_2020_2020) &* 0x9E37_79B9_7F4A_7C15
      index = Int(truncatingIfNeeded: hash &>> 54)
      followerBit = hash &>> 48
      aloneBit = hash &>> 42
    }

    /// The place of the word `start..<end`, which is not empty.
    @inline(__always)
    init(_ bytes: ByteView, _ start: Int, _ end: Int) {
      // No branch hangs on the length, which cannot be foreseen.
      let missing = 8 &- (end &- start)
      let surplus = UInt64(truncatingIfNeeded: 8 &* (missing & ~(missing &>> 63)))
      self.init(ofHead: bytes.eightBytes(at: start) & (~0 &>> surplus))
    }
  }

  /// 8 KB. A place has ten bits of a hash for an index, so it is always one of these.
  private let field: UnsafeMutablePointer<UInt64>

  init() {
    field = .allocate(capacity: 1 << 10)
    field.initialize(repeating: 0, count: 1 << 10)
  }

  deinit { field.deallocate() }

  /// Adds a word that is a phrase alone.
  mutating func add(_ word: WordKey) {
    let place = Place(ofHead: word.head)
    field[place.index] |= 1 &<< place.aloneBit
  }

  /// Adds a word that begins phrases, before those that come second in them.
  mutating func add(_ word: WordKey, before followers: Followers) {
    field[Place(ofHead: word.head).index] |= followers.bits
  }

  /// What may follow the word at a place, if phrases begin with it.
  @inline(__always)
  func followers(of place: Place) -> Followers { Followers(bits: field[place.index]) }

  /// Whether the word at a place may be a phrase alone, or one of the followers of the word before. Takes the word's own
  /// followers, which lie beside it. About ten operations.
  @inline(__always)
  static func mayHold(_ place: Place, with own: Followers, behind followers: Followers) -> Bool {
    (own.bits &>> place.aloneBit | followers.bits &>> place.followerBit) & 1 != 0
  }
}
