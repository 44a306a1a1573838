/// A random number generator that yields the same numbers in every run.
package struct Generator: RandomNumberGenerator {
  private var state: UInt64

  package init(seed: Int) { state = UInt64(seed) &+ 1 }

  package mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return (state ^ state >> 33) &* 0xFF51_AFD7_ED55_8CCD
  }
}
