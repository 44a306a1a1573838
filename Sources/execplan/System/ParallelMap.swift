/// Transforms many inputs on all processors, and delivers the results in a requested order.
enum ParallelMap {
  /// Calls `consume` on this thread with each result, once all earlier results have been consumed. In the
  /// meantime, this thread transforms inputs like the others.
  ///
  /// - Parameters:
  ///   - threads: The number of threads, this one included; by default the number of processors.
  ///   - inputs: Finds the inputs and passes each to `add`, after which other threads may transform it.
  ///     Returns the order of the results, as indices of the inputs.
  ///   - weight: The amount of work. Once all inputs are known, heavy ones start first, so that none is left
  ///     for a single thread at the end. The others start in result order.
  ///   - heavy: The lowest weight of a heavy input.
  static func run<Input: Sendable, Result: Sendable>(
    threads: Int? = nil,
    inputs find: (_ add: (Input) -> Void) -> [Int], weight: (Input) -> Int, heavy: Int = 1 << 18,
    transform: @escaping @Sendable (Input) -> Result, consume: (Result) -> Void
  ) {
    // The most frequent case, a single plan, needs no threads.
    if threads == 1 {
      var inputs: [Input] = []
      for number in find({ inputs.append($0) }) { consume(transform(inputs[number])) }
      return
    }
    Heap.keepFreedMemory()
    Heap.reserve()
    let queue = WorkQueue<Input, Result>()
    let processors = Processors()
    let maximum = (threads ?? processors.count) - 1
    var started = 0
    func beginHelper() {
      // Nothing waits for helpers: once all results exist, they have no work left.
      Thread.begin(number: started, on: processors) {
        Heap.reserve()
        while let (number, input) = queue.takeInput() { queue.post(transform(input), of: number) }
      }
      started += 1
    }
    // Started early, because starting a thread takes about as long as finding the inputs.
    if maximum > 0 { beginHelper() }
    let resultOrder = find(queue.add)
    let left = queue.complete(resultOrder, weight: weight, heavy: heavy)
    while started < min(maximum, left - 1) { beginHelper() }
    var next = 0
    while next < resultOrder.count {
      if let result = queue.takeResult(of: resultOrder[next]) {
        consume(result)
        next += 1
      } else if let (number, input) = queue.takeInput() {
        queue.post(transform(input), of: number)
      } else {
        queue.waitForResult(of: resultOrder[next])
      }
    }
  }

  /// The state that the threads share, guarded by `monitor`.
  private final class WorkQueue<Input: Sendable, Result: Sendable>: @unchecked Sendable {
    private let monitor = Monitor()
    private var inputs: [Input] = []
    /// By index of the input; nil until it is transformed, and again once it is consumed.
    private var results: [Result?] = []
    /// Indices of the inputs, in the order in which threads take them.
    private var order: [Int] = []
    /// How many elements of `order` are taken.
    private var taken = 0
    /// Whether all inputs are known.
    private var isComplete = false
    /// The input whose result the consuming thread waits for.
    private var awaited: Int?

    func add(_ input: Input) {
      monitor.locked {
        order.append(inputs.count)
        inputs.append(input)
        results.append(nil)
        monitor.signal()
      }
    }

    /// Sets the order of the results once all inputs are known; returns how many inputs are not taken yet.
    func complete(_ resultOrder: [Int], weight: (Input) -> Int, heavy: Int) -> Int {
      monitor.locked {
        // Until now threads took the inputs in index order.
        let left = resultOrder.filter { $0 >= taken }
        let weights = inputs.map(weight)
        let heaviest = left.filter { weights[$0] >= heavy }.sorted { weights[$0] > weights[$1] }
        order = heaviest + left.filter { weights[$0] < heavy }
        taken = 0
        isComplete = true
        monitor.signal()
        return left.count
      }
    }

    /// Waits for the next input; nil when all are taken.
    func takeInput() -> (number: Int, input: Input)? {
      monitor.locked {
        while taken == order.count {
          if isComplete { return nil }
          monitor.wait()
        }
        taken += 1
        let number = order[taken - 1]
        return (number, inputs[number])
      }
    }

    func post(_ result: Result, of number: Int) {
      monitor.locked {
        results[number] = result
        if awaited == number { monitor.signal() }
      }
    }

    /// Removes a result; nil if it does not exist yet.
    func takeResult(of number: Int) -> Result? { monitor.locked { results[number].take() } }

    func waitForResult(of number: Int) {
      monitor.locked {
        awaited = number
        while results[number] == nil { monitor.wait() }
        awaited = nil
      }
    }
  }
}

/// Hints for the allocator of the C library.
private enum Heap {
  /// Keeps freed memory for reuse in a run over many plans.
  ///
  /// glibc returns the end of its heap to the system early and soon asks for it again, which interrupts all
  /// processors. `mallopt` cannot be called from Swift. But glibc keeps up to twice the size of the largest
  /// block freed so far, so this frees one, which is never written to and takes no memory.
  static func keepFreedMemory() { allocateAndFree(8 << 20) }

  /// Grows this thread's heap once by what most plans need, instead of a few pages at a time.
  static func reserve() { allocateAndFree(1 << 20) }

  private static func allocateAndFree(_ size: Int) {
    UnsafeMutableRawPointer.allocate(byteCount: size, alignment: 16).deallocate()
  }
}
