/// Does the same work on many inputs, over all processors, and hands the results over in the order of the inputs.
enum ParallelMap {
  /// Calls `consume` on this thread with each result, as soon as it and all before it are there. In between this thread
  /// works like the others, so that as many run as there are processors, and none waits while there is work.
  ///
  /// - Parameters:
  ///   - threads: How many are to work, this one among them; by default as many as there are processors.
  ///   - weight: How much work an input is. The heavy ones are begun first, so that none is left to one
  ///     thread at the end; the others in their order, so that results can be shown early.
  ///   - heavy: From which weight on an input is a heavy one.
  static func run<Input: Sendable, Result: Sendable>(
    _ inputs: [Input], threads: Int? = nil, weight: (Input) -> Int,
    heavy: Int = 1 << 18, transform: @escaping @Sendable (Input) -> Result, consume: (Result) -> Void
  ) {
    // One plan, the most frequent case, needs nothing of what follows.
    guard inputs.count > 1 else {
      for input in inputs { consume(transform(input)) }
      return
    }
    let processors = Processors()
    let helpers = max(0, min(threads ?? processors.count, inputs.count) - 1)
    let weights = inputs.map(weight)
    let first = inputs.indices.filter { weights[$0] >= heavy }.sorted { weights[$0] > weights[$1] }
    let order = first + inputs.indices.filter { weights[$0] < heavy }
    let board = Board<Result>(order: order)
    // A thread that the system does not give is one that does none of the work.
    let running = (0..<helpers).compactMap { number in
      Thread(number: number, on: processors) {
        while let index = board.takeIndex() { board.post(transform(inputs[index]), at: index) }
      }
    }
    var next = 0
    while next < inputs.count {
      if let result = board.takeResult(at: next) {
        consume(result)
        next += 1
      } else if let index = board.takeIndex() {
        board.post(transform(inputs[index]), at: index)
      } else {
        board.waitForResult(at: next)
      }
    }
    for thread in running { thread.join() }
  }

  /// What the threads share. All of it is touched under the monitor's lock alone.
  private final class Board<Result: Sendable>: @unchecked Sendable {
    private let monitor = Monitor()
    private let order: [Int]
    /// How many inputs are taken, of those in `order`.
    private var taken = 0
    private var results: [Result?]
    /// The input whose result somebody waits for.
    private var awaited: Int?

    init(order: [Int]) {
      self.order = order
      results = Array(repeating: nil, count: order.count)
    }

    /// The next input to work on; nil when all are taken.
    func takeIndex() -> Int? {
      monitor.locked {
        guard taken < order.count else { return nil }
        taken += 1
        return order[taken - 1]
      }
    }

    func post(_ result: Result, at index: Int) {
      monitor.locked {
        results[index] = result
        if awaited == index { monitor.signal() }
      }
    }

    /// Lets go of a result; nil while it is not there.
    func takeResult(at index: Int) -> Result? {
      monitor.locked { results[index].take() }
    }

    func waitForResult(at index: Int) {
      monitor.locked {
        awaited = index
        while results[index] == nil { monitor.wait() }
        awaited = nil
      }
    }
  }
}
