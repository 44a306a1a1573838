#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// The processors that this process may use, for example under `taskset` or in a container.
struct Processors: Sendable {
  /// At least one.
  let count: Int

  #if canImport(Darwin) || canImport(Musl)
    init() { count = Self.online }
    func spread(_ thread: inout pthread_attr_t, number: Int) {}
    func allowAll() {}
  #else
    /// The system's numbers; empty if there are more processors than `cpu_set_t` holds.
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

    /// Starts a thread on a different processor from this thread and, if possible, from other new threads.
    /// Linux may start both on one until the next scheduler tick, 4 ms later, enough to check 30 plans.
    func spread(_ thread: inout pthread_attr_t, number: Int) {
      guard numbers.count > 1, let own = numbers.firstIndex(of: Int(sched_getcpu())) else { return }
      var set = Self.set(of: [numbers[(own + 1 + number % (count - 1)) % count]])
      pthread_attr_setaffinity_np(&thread, MemoryLayout<cpu_set_t>.size, &set)
    }

    /// Lets the system move this thread to any of the processors.
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
