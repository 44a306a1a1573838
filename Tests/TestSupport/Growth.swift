import Foundation

/// How the cost of some work grows with its input, compared with itself: no machine is too slow for that.
package enum Growth {
  /// By which factor the input grows. Linear work then costs as many times as much, quadratic work the square.
  package static let factor = 4
  /// Between linear and quadratic, nearer to linear.
  package static let bound = 8.0

  /// By which factor the work costs more on an input `factor` times as large.
  ///
  /// Only the time of this thread counts, and a ratio above the bound gets further chances: a busy machine disturbs
  /// even that.
  ///
  /// - Parameters:
  ///   - lengths: The smaller input is as long as it must be to cost something, for what every input costs would
  ///     hide how the rest grows.
  ///   - idle: What the work costs without any input.
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

  /// A text of about a length, of pieces each of which holds a longer mark than the one before.
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

  /// The time that this thread spends on some work.
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
