/// Words of a text that a table knows, in their order, with a gap where others stand between them.
///
/// They are gathered first and looked at later, because more than every second word is unknown: to go on with each word
/// as far as it is known would be to guess, and a wrong guess costs the processor more than a word does.
struct KnownWords {
  struct Known {
    let word: PhraseTable.WordID
    /// One more than that of the word before it, if nothing stands between them.
    let place: UInt32
    let start, end: UInt32
  }

  private let storage: UnsafeMutableBufferPointer<Known>
  private(set) var count = 0
  private var place: UInt32 = 0

  private static let room = 256

  /// Calls `body` with an empty list, which must not outlive the call.
  static func withRoom(_ body: (inout KnownWords) -> Void) {
    withUnsafeTemporaryAllocation(of: Known.self, capacity: room) { storage in
      var words = KnownWords(storage: storage)
      body(&words)
    }
  }

  private init(storage: UnsafeMutableBufferPointer<Known>) { self.storage = storage }

  /// Whether as many words can be added as there are in a window, one that reaches out of it among them.
  var haveRoomForWindow: Bool { count <= Self.room - WordWindow.size }

  /// Adds a word that is found, and a gap for one that is not.
  /// - Precondition: There was room for a window, and no more than that many were added since.
  @inline(__always)
  mutating func add(_ word: WordTable.Match, _ start: Int, _ end: Int) {
    precondition(count < Self.room)
    // An unknown word is written too, and then over by the next one.
    storage[count] = Known(
      word: word.id, place: place, start: UInt32(truncatingIfNeeded: start),
      end: UInt32(truncatingIfNeeded: end)
    )
    count &+= word.isFound ? 1 : 0
    place &+= 1
  }

  mutating func addGap() { place &+= 1 }

  mutating func removeAll() { count = 0 }

  subscript(index: Int) -> Known { storage[index] }
}
