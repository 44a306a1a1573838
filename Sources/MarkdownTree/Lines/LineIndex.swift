/// The ends of all lines of a text, built once per document.
///
/// A line feed, a carriage return, or both together end a line (CommonMark section 2.1). The ending belongs
/// to its line; an ending at the end of the text does not start another line.
package struct LineIndex: Sendable {
  let source: SourceText
  /// The end of each line, before its ending; empty for an empty text.
  let ends: [UInt32]

  /// Indexes `source`, in time linear in its length.
  package init(_ source: SourceText) {
    self.source = source
    ends = source.withBytes { $0.lineEnds(from: source.contentStart) }
  }

  /// Number of lines; an empty text has one.
  package var count: Int { max(ends.count, 1) }

  /// Offset of the first byte of a 1-based line, or nil when the text has no such line.
  package func start(of line: Int) -> Int? {
    guard line >= 1, line <= count else { return nil }
    return line == 1 ? source.contentStart : source.withBytes { $0.lineStart(after: Int(ends[line - 2])) }
  }

  /// The bytes of a 1-based line without its ending, or nil when the text has no such line.
  package func range(ofLine line: Int) -> SourceRange? {
    start(of: line).map { SourceRange($0, ends.isEmpty ? $0 : Int(ends[line - 1])) }
  }

  /// The line of an offset, which is `line` or a later one. Linear in the lines between.
  func line(of offset: Int, from line: Int) -> Int {
    var line = line
    while line < ends.count, ends[line - 1] < offset { line += 1 }
    return line
  }
}

extension ByteView {
  /// The ends of the lines from `start` on, before their endings. About two instructions per byte.
  fileprivate func lineEnds(from start: Int) -> [UInt32] {
    var ends: [UInt32] = []
    ends.reserveCapacity((count &- start) / 40)
    // A buffer collects ends first, so that adding one needs no capacity check.
    let capacity = 256
    withUnsafeTemporaryAllocation(of: UInt32.self, capacity: capacity) { buffer in
      buffer.initialize(repeating: 0)
      var used = 0
      var index = start
      var afterReturn: UInt64 = 0
      while index < count {
        if used > capacity &- 66 {
          ends.append(contentsOf: buffer[..<used])
          used = 0
        }
        var bits = lineEndMask(at: index, &afterReturn)
        @inline(__always) func appendLowest() {
          buffer[used] = UInt32(truncatingIfNeeded: index &+ bits.trailingZeroBitCount)
          used &+= bits == 0 ? 0 : 1
          bits &= bits &- 1
        }
        // The number of lines that end in 64 bytes is unpredictable but rarely exceeds two. Always writing
        // two ends, and counting only those present, leaves one well-predicted branch.
        repeat {
          appendLowest()
          appendLowest()
        } while bits != 0
        index &+= 64
      }
      ends.append(contentsOf: buffer[..<used])
    }
    let last = self[count &- 1]
    if count > start, last != .lineFeed, last != .carriageReturn {
      ends.append(UInt32(truncatingIfNeeded: count))
    }
    return ends
  }
}
