/// Tells at a glance of nearly every word that no phrase begins there.
///
/// The words that are phrases alone and the pairs of words with which the others begin, as bits in a field (a Bloom
/// filter with one function): where the bit is not set there is none of them, and where it is there nearly always is.
struct PhraseFilter: ~Copyable, @unchecked Sendable {
  /// 8 KB, of which a few hundred bits are set. A hash has ten bits to choose a number by, so it is always one of these.
  private let field: UnsafeMutablePointer<UInt64>

  init() {
    field = .allocate(capacity: 1 << 10)
    field.initialize(repeating: 0, count: 1 << 10)
  }

  deinit { field.deallocate() }

  mutating func add(_ word: WordKey) { set(ProseWord.hash(ofHead: word.head)) }

  /// Adds a phrase's beginning.
  mutating func add(_ first: WordKey, _ second: WordKey) {
    set(Self.pair(ProseWord.hash(ofHead: first.head), ProseWord.hash(ofHead: second.head)))
  }

  /// Whether a word may be one that was added, or the second of two that were. About twenty operations.
  @inline(__always)
  func mayHold(_ word: ProseWord, after previous: ProseWord) -> Bool {
    (bits(at: word.hash) | bits(at: Self.pair(previous.hash, word.hash))) & 1 != 0
  }

  @inline(__always)
  func mayHold(_ first: ProseWord, _ second: ProseWord) -> Bool {
    bits(at: Self.pair(first.hash, second.hash)) & 1 != 0
  }

  private static func pair(_ first: UInt64, _ second: UInt64) -> UInt64 {
    (first &<< 7 | first &>> 57) ^ second
  }

  /// The bit for a hash, the lowest of those returned.
  @inline(__always)
  private func bits(at hash: UInt64) -> UInt64 { field[place(of: hash)] &>> (hash &>> 48) }

  private mutating func set(_ hash: UInt64) { field[place(of: hash)] |= 1 &<< (hash &>> 48) }

  @inline(__always)
  private func place(of hash: UInt64) -> Int { Int(truncatingIfNeeded: hash &>> 54) }
}
