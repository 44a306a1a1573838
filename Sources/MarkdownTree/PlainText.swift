extension InlineParser {
  /// Moves to the next byte on this line that may mean something, or to the line's end. About two instructions per
  /// byte of prose.
  mutating func skipPlainText(_ reader: inout ContentReader) {
    let bytes = reader.bytes
    reader.offset = specials.first(from: reader.offset, limit: reader.end) { bytes.specialBits(at: $0) }
  }
}

extension ByteView {
  /// Which of the 64 bytes at `index` may start inline markup. A `!` is not among them: it matters only to the `[`
  /// behind it.
  fileprivate func specialBits(at index: Int) -> UInt64 {
    let chunks = chunks(at: index)
    let following = self.chunks(at: index &+ 1)
    return chunks.marks(with: following) { $0.specialMarks(following: $1) }.bits
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
