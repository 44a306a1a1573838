/// Sixteen lanes, one per byte of a chunk: all ones if the byte is marked, else zero.
typealias ByteMask = SIMDMask<SIMD16<Int8>>

/// The masks of four consecutive chunks.
struct ByteMask64 {
  let first, second, third, fourth: ByteMask

  @inline(__always)
  var isEmpty: Bool { (first .| second .| third .| fourth).firstIndex == nil }
}

// Every x86-64 processor collects one bit of each of sixteen bytes with one instruction. The compiler's own
// header offers the instruction; the standard library does not. Other processors use the portable code below.
#if arch(x86_64) && canImport(_Builtin_intrinsics.intel.sse2)
  internal import _Builtin_intrinsics.intel.sse2

  extension ByteMask {
    /// One bit per byte, the first byte's bit lowest.
    @inline(__always)
    fileprivate var bits: UInt32 {
      UInt32(bitPattern: _mm_movemask_epi8(unsafeBitCast(self, to: __m128i.self)))
    }

    /// Index of the first marked byte, or nil.
    @inline(__always)
    var firstIndex: Int? {
      let bits = bits
      return bits != 0 ? bits.trailingZeroBitCount : nil
    }
  }

  extension ByteMask64 {
    /// One bit per byte, the first byte's bit lowest.
    @inline(__always)
    var bits: UInt64 {
      UInt64(first.bits) | UInt64(second.bits) &<< 16 | UInt64(third.bits) &<< 32 | UInt64(fourth.bits) &<< 48
    }
  }
#else
  extension ByteMask {
    /// Index of the first marked byte, or nil.
    @inline(__always)
    var firstIndex: Int? { portableFirstIndex }
  }

  extension ByteMask64 {
    /// One bit per byte, the first byte's bit lowest.
    @inline(__always)
    var bits: UInt64 { portableBits }
  }
#endif

extension ByteMask {
  /// `firstIndex` for any processor, in about eight instructions.
  @inline(__always)
  var portableFirstIndex: Int? {
    let words = unsafeBitCast(self, to: SIMD2<UInt64>.self)
    let low = UInt64(littleEndian: words[0])
    if low != 0 { return low.trailingZeroBitCount &>> 3 }
    let high = UInt64(littleEndian: words[1])
    return high != 0 ? 8 &+ high.trailingZeroBitCount &>> 3 : nil
  }

  /// `number` for each marked byte, else zero.
  @inline(__always)
  fileprivate func selecting(_ number: UInt8) -> ByteChunk {
    unsafeBitCast(self, to: ByteChunk.self) & ByteChunk(repeating: number)
  }
}

extension ByteMask64 {
  /// `bits` for any processor, in about half an instruction per byte.
  @inline(__always)
  var portableBits: UInt64 {
    // Byte i takes one bit from byte i of each mask. The upper eight bytes then fill the gaps of the lower.
    let bytes = first.selecting(1) | second.selecting(4) | third.selecting(16) | fourth.selecting(64)
    let words = unsafeBitCast(bytes, to: SIMD2<UInt64>.self)
    return (UInt64(littleEndian: words[0]) | UInt64(littleEndian: words[1]) &<< 1).transposed
  }
}

extension UInt64 {
  /// The number as a matrix of 8 × 8 bits, transposed (Warren, Hacker's Delight, section 7–3).
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
