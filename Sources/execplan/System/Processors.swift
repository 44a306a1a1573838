#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// The processors that this run may use: those that `taskset` or a container leaves it.
struct Processors: Sendable {
  /// How many, at least one.
  let count: Int

  #if canImport(Glibc)
    /// Their numbers in the system's count; empty where it has more than the C library can name.
    private let numbers: [Int]

    init() {
      var set = cpu_set_t()
      let isKnown = sched_getaffinity(0, MemoryLayout<cpu_set_t>.size, &set) == 0
      numbers = withUnsafeBytes(of: &set) { bytes in
        (0..<(isKnown ? bytes.count * 8 : 0)).filter { bytes[$0 / 8] >> ($0 % 8) & 1 != 0 }
      }
      count = numbers.isEmpty ? Self.online : numbers.count
    }

    /// Has a thread begin on another processor than this one runs on, and apart from others with another `index`.
    ///
    /// Left to itself, Linux may put it next to this one until a tick, four milliseconds later, shows that both are busy.
    /// By then a hundred plans could be checked.
    func separate(_ thread: inout pthread_attr_t, _ index: Int) {
      guard count > 1, let own = numbers.firstIndex(of: Int(sched_getcpu())) else { return }
      var set = Self.set(of: [numbers[(own + 1 + index % (count - 1)) % count]])
      pthread_attr_setaffinity_np(&thread, MemoryLayout<cpu_set_t>.size, &set)
    }

    /// Lets this thread be moved to any of them again.
    func release() {
      var set = Self.set(of: numbers)
      if !numbers.isEmpty { sched_setaffinity(0, MemoryLayout<cpu_set_t>.size, &set) }
    }

    private static func set(of numbers: [Int]) -> cpu_set_t {
      var set = cpu_set_t()
      withUnsafeMutableBytes(of: &set) { bytes in
        for number in numbers { bytes[number / 8] |= 1 << (number % 8) }
      }
      return set
    }
  #else
    init() { count = Self.online }
    func separate(_ thread: inout pthread_attr_t, _ index: Int) {}
    func release() {}
  #endif

  private static var online: Int { max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))) }
}
