#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// The processors that this run may use: those that `taskset` or the set of a container leaves it.
struct Processors: Sendable {
  /// How many, at least one.
  let count: Int

  #if canImport(Darwin) || canImport(Musl)
    init() { count = Self.online }
    func part(_ thread: inout pthread_attr_t, number: Int) {}
    func allowAll() {}
  #else
    /// Their numbers in the system's count; empty where it has more than the C library can name.
    private let numbers: [Int]

    init() {
      var set = cpu_set_t()
      let isKnown = sched_getaffinity(0, MemoryLayout<cpu_set_t>.size, &set) == 0
      numbers = withUnsafeBytes(of: &set) { set in
        let words = set.bindMemory(to: UInt.self)
        let all = isKnown ? 0..<words.count * UInt.bitWidth : 0..<0
        return all.filter { words[$0 / UInt.bitWidth] >> ($0 % UInt.bitWidth) & 1 != 0 }
      }
      count = numbers.isEmpty ? Self.online : numbers.count
    }

    /// Has a thread begin on another processor than this one runs on, and apart from those with other numbers, as far as
    /// there are enough.
    ///
    /// Left to itself, Linux may put it next to this one until a tick, four milliseconds later, shows that both are busy.
    /// By then thirty plans could be checked.
    func part(_ thread: inout pthread_attr_t, number: Int) {
      guard numbers.count > 1, let own = numbers.firstIndex(of: Int(sched_getcpu())) else { return }
      var set = Self.set(of: [numbers[(own + 1 + number % (count - 1)) % count]])
      pthread_attr_setaffinity_np(&thread, MemoryLayout<cpu_set_t>.size, &set)
    }

    /// Lets this thread be moved to any of them again.
    func allowAll() {
      var set = Self.set(of: numbers)
      if !numbers.isEmpty { sched_setaffinity(0, MemoryLayout<cpu_set_t>.size, &set) }
    }

    private static func set(of numbers: [Int]) -> cpu_set_t {
      var set = cpu_set_t()
      withUnsafeMutableBytes(of: &set) { set in
        let words = set.bindMemory(to: UInt.self)
        for number in numbers { words[number / UInt.bitWidth] |= 1 << (number % UInt.bitWidth) }
      }
      return set
    }
  #endif

  private static var online: Int { max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))) }
}
