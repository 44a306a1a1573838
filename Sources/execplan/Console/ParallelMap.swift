/// Does the same work on many inputs, over all processors, and hands the results over in the order of the inputs.
enum ParallelMap {
  /// Calls `consume` on this thread with each result, as soon as it and all before it are there.
  ///
  /// - Parameters:
  ///   - weight: How much work an input is. The heavy ones are begun first, so that none is left to one
  ///     thread at the end; the others in their order, so that results can be shown early.
  ///   - heavy: From which weight on an input is a heavy one.
  static func run<Input: Sendable, Result: Sendable>(
    _ inputs: [Input], threads: Int = Process.processorCount, weight: (Input) -> Int, heavy: Int = 1 << 18,
    transform: @escaping @Sendable (Input) -> Result, consume: (Result) -> Void
  ) {
    let workers = min(threads, inputs.count)
    guard workers > 1 else {
      for input in inputs { consume(transform(input)) }
      return
    }
    let weights = inputs.map(weight)
    let first = inputs.indices.filter { weights[$0] >= heavy }.sorted { weights[$0] > weights[$1] }
    let order = first + inputs.indices.filter { weights[$0] < heavy }
    let board = Board<Result>(order: order)
    let work: @Sendable () -> Void = {
      while let index = board.takeIndex() { board.post(transform(inputs[index]), at: index) }
    }
    let running = (0..<workers).compactMap { _ in Thread(work) }
    // Where the system gives no thread at all, this one does the work.
    if running.isEmpty { work() }
    for index in inputs.indices { consume(board.takeResult(at: index)) }
    for thread in running { thread.join() }
  }

  /// What the threads share. All of it is touched under the monitor's lock alone.
  private final class Board<Result: Sendable>: @unchecked Sendable {
    private let monitor = Monitor()
    private var order: ArraySlice<Int>
    private var results: [Int: Result] = [:]
    /// The result whose turn it is; others wake nobody.
    private var awaited = 0

    init(order: [Int]) { self.order = order[...] }

    /// The next input to work on; nil when all are taken.
    func takeIndex() -> Int? { monitor.locked { order.popFirst() } }

    func post(_ result: Result, at index: Int) {
      monitor.locked {
        results[index] = result
        if index == awaited { monitor.signal() }
      }
    }

    /// Waits for a result, and lets go of it.
    func takeResult(at index: Int) -> Result {
      monitor.locked {
        awaited = index
        while true {
          if let result = results.removeValue(forKey: index) { return result }
          monitor.wait()
        }
      }
    }
  }
}
