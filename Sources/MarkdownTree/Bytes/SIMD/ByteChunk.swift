/// Sixteen bytes in one vector register, tested with one instruction.
///
/// All vector code is in this folder. A test compares the sixteen bytes with a value and yields a mask: one
/// lane per byte, all ones where the byte matches. Collecting one bit of each lane turns the mask into a
/// number, whose trailing zeros count the bytes before the first match. For "`" in "see `apply` now.":
///
///     chunk              s  e  e     `  a  p  p  l  y  `     n  o  w  .
///     mask(of: "`")      00 00 00 00 FF 00 00 00 00 00 FF 00 00 00 00 00
///     bits               0b00000100_00010000 (the first byte is the lowest bit)
///     firstIndex         4
///
/// Code outside this folder calls the methods of `ByteView` in ByteSearch.swift and ByteClasses.swift, which
/// return offsets and 64-bit masks. Langdale and Lemire describe the technique in "Parsing Gigabytes of JSON
/// per Second", section 3.1, https://arxiv.org/abs/1902.08318.
typealias ByteChunk = SIMD16<UInt8>

extension ByteChunk {
  @inline(__always)
  func mask(of byte: UInt8) -> ByteMask { self .== ByteChunk(repeating: byte) }

  @inline(__always)
  func mask(of character: Unicode.Scalar) -> ByteMask { mask(of: UInt8(truncatingIfNeeded: character.value)) }

  /// Marks the bytes that are one of the `count` ASCII characters from `first` on.
  @inline(__always)
  func mask(from first: Unicode.Scalar, count: UInt8) -> ByteMask {
    // SSE2 only compares signed bytes. Moving the range up to end at 0x7F leaves one comparison. Moving it
    // down to -128 would cost x86-64 a copy, because `pcmpgtb` overwrites the greater operand.
    let distance = 0x80 &- UInt8(truncatingIfNeeded: first.value) &- count
    let moved = unsafeBitCast(self &+ ByteChunk(repeating: distance), to: SIMD16<Int8>.self)
    return moved .> SIMD16<Int8>(repeating: Int8(truncatingIfNeeded: 0x7F &- count))
  }

  @inline(__always)
  var nonASCIIMask: ByteMask { unsafeBitCast(self, to: SIMD16<Int8>.self) .< SIMD16<Int8>(repeating: 0) }

  /// Marks ASCII letters, digits and underscores.
  @inline(__always)
  var wordMask: ByteMask {
    // Setting bit 0x20 makes letters lower case and turns no other byte into a letter.
    (self | ByteChunk(repeating: 0x20)).mask(from: "a", count: 26) .| mask(of: "_")
      .| mask(from: "0", count: 10)
  }
}

/// Four consecutive chunks, whose masks form one 64-bit number.
struct ByteChunk64 {
  private let first, second, third, fourth: ByteChunk

  /// The chunks from `index` on, each loaded by `chunk`.
  @inline(__always)
  init(at index: Int, _ chunk: (Int) -> ByteChunk) {
    first = chunk(index)
    second = chunk(index &+ 16)
    third = chunk(index &+ 32)
    fourth = chunk(index &+ 48)
  }

  @inline(__always)
  func mask(_ test: (ByteChunk) -> ByteMask) -> ByteMask64 {
    ByteMask64(first: test(first), second: test(second), third: test(third), fourth: test(fourth))
  }

  /// - Parameter test: Receives a chunk and the corresponding one of `others`.
  @inline(__always)
  func mask(with others: ByteChunk64, _ test: (ByteChunk, ByteChunk) -> ByteMask) -> ByteMask64 {
    ByteMask64(
      first: test(first, others.first), second: test(second, others.second), third: test(third, others.third),
      fourth: test(fourth, others.fourth))
  }
}

extension ByteView {
  /// The sixteen bytes at `index`; bytes outside the view are zero.
  @inline(__always)
  func chunk(at index: Int) -> ByteChunk {
    guard UInt(bitPattern: index) < UInt(bitPattern: Swift.max(0, count &- 15)) else {
      return lastChunk(at: index)
    }
    return wholeChunk(at: index)
  }

  @inline(never)
  private func lastChunk(at index: Int) -> ByteChunk {
    let words = SIMD2(eightBytes(at: index).littleEndian, eightBytes(at: index &+ 8).littleEndian)
    return unsafeBitCast(words, to: ByteChunk.self)
  }

  /// The 64 bytes at `index`; bytes outside the view are zero.
  @inline(__always)
  func chunk64(at index: Int) -> ByteChunk64 {
    // One comparison checks all four chunks.
    let isWhole = UInt(bitPattern: index) < UInt(bitPattern: Swift.max(0, count &- 63))
    return isWhole ? ByteChunk64(at: index, wholeChunk) : ByteChunk64(at: index, chunk)
  }

  /// The sixteen bytes at `index`, all of which must be inside the view.
  @inline(__always)
  func wholeChunk(at index: Int) -> ByteChunk {
    UnsafeRawPointer(base).loadUnaligned(fromByteOffset: index, as: ByteChunk.self)
  }
}
