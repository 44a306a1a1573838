typealias ByteMask = SIMDMask<SIMD16<Int8>>

// To gather one bit of each of sixteen bytes is a single instruction of every x86-64, for which the standard library has no
// word but the compiler's own header has. Elsewhere the same is put together from what there is.
#if arch(x86_64) && canImport(_Builtin_intrinsics.intel.sse2)
  internal import _Builtin_intrinsics.intel.sse2

  extension ByteMask {
    /// One bit for each byte, the first byte's lowest, set where it is marked.
    @inline(__always)
    fileprivate var bits: UInt32 {
      UInt32(bitPattern: _mm_movemask_epi8(unsafeBitCast(self, to: __m128i.self)))
    }

    /// Index of the first marked byte, or nil when none is.
    @inline(__always)
    var firstMark: Int? {
      let bits = bits
      return bits != 0 ? bits.trailingZeroBitCount : nil
    }
  }

  extension FourMarks {
    /// One bit for each byte, the first byte's lowest, set where it is marked.
    @inline(__always)
    var bits: UInt64 {
      UInt64(first.bits) | UInt64(second.bits) &<< 16 | UInt64(third.bits) &<< 32 | UInt64(fourth.bits) &<< 48
    }
  }
#else
  extension ByteMask {
    /// Index of the first marked byte, or nil when none is.
    @inline(__always)
    var firstMark: Int? { portableFirstMark }
  }

  extension FourMarks {
    /// One bit for each byte, the first byte's lowest, set where it is marked.
    @inline(__always)
    var bits: UInt64 { portableBits }
  }
#endif

extension ByteMask {
  /// What `firstMark` is, without that instruction. About eight of others.
  @inline(__always)
  var portableFirstMark: Int? {
    let words = unsafeBitCast(self, to: SIMD2<UInt64>.self)
    let low = UInt64(littleEndian: words[0])
    if low != 0 { return low.trailingZeroBitCount &>> 3 }
    let high = UInt64(littleEndian: words[1])
    return high != 0 ? 8 &+ high.trailingZeroBitCount &>> 3 : nil
  }

  /// A number where a byte is marked, and zero elsewhere.
  @inline(__always)
  fileprivate func choosing(_ number: UInt8) -> ByteChunk {
    // A mark is a byte of ones.
    unsafeBitCast(self, to: ByteChunk.self) & ByteChunk(repeating: number)
  }
}

extension FourMarks {
  /// What `bits` is, without that instruction. About half of another per byte.
  @inline(__always)
  var portableBits: UInt64 {
    // Each byte takes one bit of each chunk, and the upper eight bytes are then moved in between the lower ones.
    let bytes = first.choosing(1) | second.choosing(4) | third.choosing(16) | fourth.choosing(64)
    let words = unsafeBitCast(bytes, to: SIMD2<UInt64>.self)
    return (UInt64(littleEndian: words[0]) | UInt64(littleEndian: words[1]) &<< 1).transposed
  }
}

extension UInt64 {
  /// Eight bytes of eight bits each, rows for columns (Warren, Hacker's Delight, 7–3).
  @inline(__always)
  fileprivate var transposed: UInt64 {
    var bits = self
    var moved = (bits ^ bits &>> 7) & 0x00AA_00AA_00AA_00AA
    bits ^= moved ^ moved &<< 7
    moved = (bits ^ bits &>> 14) & 0x0000_CCCC_0000_CCCC
    bits ^= moved ^ moved &<< 14
    moved = (bits ^ bits &>> 28) & 0x0000_0000_F0F0_F0F0
    return bits ^ moved ^ moved &<< 28
  }
}
