import Foundation

/// How cost grows with the input. Ratios do not depend on the speed of the machine.
package enum Growth {
  /// The growth of the input. Linear cost grows by this factor, quadratic cost by its square.
  package static let factor = 4
  /// The highest ratio for linear work: between linear (4) and quadratic (16).
  package static let bound = 8.0

  /// The ratio of the costs of the work on an input and on one `factor` times as large.
  ///
  /// Counts only this thread's time. A busy machine affects even that, so a high ratio is measured again.
  ///
  /// - Parameters:
  ///   - lengths: The range for the smaller input, which grows until the work takes two milliseconds, so that
  ///     constant cost does not hide growth.
  ///   - idle: Seconds that the work takes without input.
  package static func ratio<Input>(
    _ lengths: ClosedRange<Int>, idle: Double = 0, make: (Int) -> Input, of work: (Input) -> Void
  ) -> Double {
    var length = lengths.lowerBound
    var small = make(length)
    var cost = seconds { work(small) } - idle
    while cost < 0.002, length * 2 <= lengths.upperBound {
      length *= 2
      small = make(length)
      cost = seconds { work(small) } - idle
    }
    let large = make(length * factor)
    var largeCost = seconds { work(large) } - idle
    for _ in 0..<3 where largeCost > cost * bound {
      cost = min(cost, seconds { work(small) } - idle)
      largeCost = min(largeCost, seconds { work(large) } - idle)
    }
    return largeCost / max(cost, 1e-6)
  }

  /// A text of at least `length` bytes, made of pieces whose marks get longer by `step`.
  package static func text(
    _ length: Int, after opening: String = "", mark: String = "", longerBy step: String,
    _ piece: (String) -> String
  ) -> String {
    var text = opening
    var mark = mark
    while text.utf8.count < length {
      text += piece(mark)
      mark += step
    }
    return text
  }

  /// The processor time of this thread for the work, in seconds.
  package static func seconds(of work: () -> Void) -> Double {
    let start = threadSeconds
    work()
    return threadSeconds - start
  }

  private static var threadSeconds: Double {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
