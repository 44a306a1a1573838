/// Where the lines of a text end. It is built once for a document, for its parser and for those who name lines.
///
/// A line feed, a carriage return, or both together end a line (CommonMark section 2.1). The ending belongs
/// to the line it ends, and one at the very end of the text starts no further line.
public struct LineIndex: Sendable {
  let source: SourceText
  /// Where each line's text ends, in front of its ending; empty when the text is.
  let ends: [UInt32]

  /// Indexes `source`, in time linear in its length.
  public init(_ source: SourceText) {
    self.source = source
    ends = source.withBytes { $0.lineEnds(from: source.contentStart) }
  }

  /// Number of lines; an empty text has one.
  public var count: Int { max(ends.count, 1) }

  /// Offset of the first byte of a 1-based line, or nil when there is no such line.
  public func start(of line: Int) -> Int? {
    guard line >= 1, line <= count else { return nil }
    return line == 1 ? source.contentStart : source.withBytes { $0.lineStart(after: Int(ends[line - 2])) }
  }

  /// The bytes of a 1-based line without its ending, or nil when there is no such line.
  public func range(ofLine line: Int) -> SourceRange? {
    start(of: line).map { SourceRange($0, ends.isEmpty ? $0 : Int(ends[line - 1])) }
  }

  /// The line that a place of the text stands in, which is `line` or a later one. Costs the lines between.
  func line(of place: Int, from line: Int) -> Int {
    var line = line
    while line < ends.count, ends[line - 1] < place { line += 1 }
    return line
  }
}

extension ByteView {
  /// Where lines end from `start` on, in front of their endings. About two instructions per byte.
  fileprivate func lineEnds(from start: Int) -> [UInt32] {
    var ends: [UInt32] = []
    ends.reserveCapacity((count &- start) / 40)
    // The ends found are gathered here, as many as there is room for, so that none of them costs a check of its own.
    let room = 256
    withUnsafeTemporaryAllocation(of: UInt32.self, capacity: room) { gathered in
      gathered.initialize(repeating: 0)
      var found = 0
      var index = start
      // Whether the byte in front is a carriage return, as a bit.
      var behindReturn: UInt64 = 0
      while index < count {
        if found > room &- 66 {
          ends.append(contentsOf: gathered[..<found])
          found = 0
        }
        var bits = chunks(at: index).lineEndBits(&behindReturn)
        @inline(__always) func gather() {
          gathered[found] = UInt32(truncatingIfNeeded: index &+ bits.trailingZeroBitCount)
          found &+= bits == 0 ? 0 : 1
          bits &= bits &- 1
        }
        // Nobody can foresee how many lines end in 64 bytes, but rarely do more than two. So two are written in any
        // case, and counted if they are there.
        repeat {
          gather()
          gather()
        } while bits != 0
        index &+= 64
      }
      ends.append(contentsOf: gathered[..<found])
    }
    let last = self[count &- 1]
    if count > start, last != .lineFeed, last != .carriageReturn {
      ends.append(UInt32(truncatingIfNeeded: count))
    }
    return ends
  }
}

extension FourChunks {
  /// Where lines end: at a carriage return, and at a line feed that is not behind one.
  @inline(__always)
  fileprivate func lineEndBits(_ behindReturn: inout UInt64) -> UInt64 {
    let returns = marks { $0.marks(of: .carriageReturn) }
    let lineFeeds = marks { $0.marks(of: .lineFeed) }.bits
    if behindReturn == 0, !returns.hasMark { return lineFeeds }
    let returnBits = returns.bits
    let ends = returnBits | lineFeeds & ~(returnBits &<< 1 | behindReturn)
    behindReturn = returnBits &>> 63
    return ends
  }
}
