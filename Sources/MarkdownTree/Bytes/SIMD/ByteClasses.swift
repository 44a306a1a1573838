/// Classifies 64 bytes at a time into masks: one bit per byte, the first byte's bit lowest.
extension ByteView {
  /// The roles in words of the bytes at `index`. About five instructions per byte.
  package func wordMasks(at index: Int) -> WordMasks {
    let chunk = chunk64(at: index)
    let words = chunk.mask { $0.wordMask }.bits
    let spaces = chunk.mask { $0.mask(from: "\t", count: 5) .| $0.mask(of: .space) }.bits
    // `-`, `.` and `/` are neighbours in ASCII.
    let joiners = chunk.mask { $0.mask(from: "-", count: 3) .| $0.mask(of: "'") }.bits
    let plain = chunk.mask { $0.mask(from: " ", count: 28) }.bits
    return WordMasks(words: words, joiners: joiners, spaces: spaces, others: ~(words | spaces | plain))
  }

  /// Marks ASCII letters, digits, underscores and bytes outside ASCII. About two instructions per byte.
  package func wordMaskOfAnyScript(at index: Int) -> UInt64 {
    // Near the end, test the last 64 bytes of the view instead, because loading single bytes is slow.
    let start = Swift.min(index, Swift.max(0, count &- 64))
    return chunk64(at: start).mask { $0.wordMask .| $0.nonASCIIMask }.bits >> (index &- start)
  }

  @inline(__always)
  func mask(of character: Unicode.Scalar, at index: Int) -> UInt64 {
    chunk64(at: index).mask { $0.mask(of: character) }.bits
  }

  /// Marks the ends of lines: carriage returns, and line feeds that do not follow one.
  ///
  /// - Parameter afterReturn: 1 if the byte before `index` is a carriage return, else 0; updated for the byte
  ///   before `index + 64`.
  @inline(__always)
  func lineEndMask(at index: Int, _ afterReturn: inout UInt64) -> UInt64 {
    let chunk = chunk64(at: index)
    let returns = chunk.mask { $0.mask(of: .carriageReturn) }
    let lineFeeds = chunk.mask { $0.mask(of: .lineFeed) }.bits
    if afterReturn == 0, returns.isEmpty { return lineFeeds }
    let returnBits = returns.bits
    let ends = returnBits | lineFeeds & ~(returnBits &<< 1 | afterReturn)
    afterReturn = returnBits &>> 63
    return ends
  }

  /// Marks the bytes that may start inline markup. Fewer than three instructions per byte.
  ///
  /// `!` is not marked, because it matters only before a `[`.
  @inline(never)
  func markupMask(at index: Int) -> UInt64 {
    // One comparison checks all chunks.
    guard UInt(bitPattern: index) < UInt(bitPattern: Swift.max(0, count &- 64)) else {
      return lastMarkupMask(at: index)
    }
    return markupMask(at: index, wholeChunk)
  }

  @inline(never)
  private func lastMarkupMask(at index: Int) -> UInt64 { index < count ? markupMask(at: index, chunk) : 0 }

  @inline(__always)
  private func markupMask(at index: Int, _ chunk: (Int) -> ByteChunk) -> UInt64 {
    ByteChunk64(at: index, chunk).mask(with: ByteChunk64(at: index &+ 1, chunk)) {
      $0.markupMask(following: $1)
    }.bits
  }
}

/// The roles of 64 bytes in words, one bit per byte, the first byte's bit lowest.
package struct WordMasks: Sendable {
  /// ASCII letters, digits and underscores.
  package let words: UInt64
  /// Apostrophes, hyphens, dots and slashes, which join words or are punctuation.
  package let joiners: UInt64
  /// Spaces, tabs and bytes that end a line or page.
  package let spaces: UInt64
  /// Other bytes outside 0x20…0x3B, such as brackets and non-ASCII bytes, which need a closer look. May
  /// include bytes past the end of the text. Unmarked bytes are punctuation.
  package let others: UInt64

  package static let none = WordMasks(words: 0, joiners: 0, spaces: 0, others: 0)
}

extension ByteChunk {
  /// - Parameter following: The chunk that starts one byte later. `/` and `w` are frequent, so they are
  ///   marked only in pairs, as in URLs and domains.
  @inline(__always)
  fileprivate func markupMask(following: ByteChunk) -> ByteMask {
    // The six characters from `[` to the backtick; one of them, `^`, has no meaning.
    mask(from: "[", count: 6) .| mask(of: "*") .| mask(of: "<") .| mask(of: "&") .| mask(of: "~")
      .| ((mask(of: "/") .| mask(of: "w")) .& (self .== following))
  }
}
