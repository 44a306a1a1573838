extension ContentReader {
  /// Moves to the next byte on this line that may mean something, or to the line's end.
  ///
  /// This is where scanning spends its time: about four instructions per byte of prose, most of
  /// them in chunks that hold a special byte, each of which is looked at once for every such byte.
  mutating func skipPlainText() {
    while offset < end {
      guard let chunk = bytes.chunk(at: offset), let following = bytes.chunk(at: offset &+ 1) else {
        while offset < end, !bytes[offset].isSpecial { offset &+= 1 }
        return
      }
      if let first = chunk.specialMarks(following: following).firstMark {
        offset = min(offset &+ first, end)
        return
      }
      offset &+= 16
    }
    offset = end
  }
}

/// Bytes that start inline markup. A `!` is not among them: it matters only to the `[` behind it.
extension UInt8 {
  fileprivate var isSpecial: Bool {
    switch self {
    case UInt8(ascii: "&"), UInt8(ascii: "*"), UInt8(ascii: ":"), UInt8(ascii: "<"), UInt8(ascii: "["),
      UInt8(ascii: "\\"), UInt8(ascii: "]"), UInt8(ascii: "_"), UInt8(ascii: "`"), UInt8(ascii: "w"),
      UInt8(ascii: "~"):
      return true
    default:
      return false
    }
  }
}

extension ByteChunk {
  /// Marks the special bytes.
  ///
  /// `:` and `w` are too frequent to stop at all of them, so the bytes one further on have to fit.
  @inline(__always)
  fileprivate func specialMarks(following: ByteChunk) -> ByteMarks {
    // From `[` to the backtick are six bytes, of which only `^` means nothing.
    marks(from: UInt8(ascii: "["), count: 6) .| marks(of: UInt8(ascii: "*")) .| marks(of: UInt8(ascii: "<"))
      .| marks(of: UInt8(ascii: "&")) .| marks(of: UInt8(ascii: "~"))
      .| marks(of: UInt8(ascii: ":"), followedBy: UInt8(ascii: "/"), in: following)
      .| marks(of: UInt8(ascii: "w"), followedBy: UInt8(ascii: "w"), in: following)
  }
}
