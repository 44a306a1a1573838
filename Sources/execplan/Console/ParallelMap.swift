/// Does the same work on many inputs, over all processors, and hands the results over in the order that is asked for.
enum ParallelMap {
  /// Calls `consume` on this thread with each result, as soon as it and all before it are there. In between this thread
  /// works like the others, so that as many run as there are processors, and none waits while there is work.
  ///
  /// - Parameters:
  ///   - threads: How many are to work, this one among them; by default as many as there are processors.
  ///   - inputs: Finds the inputs, hands over each as soon as it is known, for it may be begun at once, and returns the order
  ///     in which their results are wanted, by numbers that count them from 0 on as they were handed over.
  ///   - weight: How much work an input is. Once all are known the heavy ones are begun first, so that none is left to one
  ///     thread at the end; the others in their order, so that results can be shown early.
  ///   - heavy: From which weight on an input is a heavy one.
  static func run<Input: Sendable, Result: Sendable>(
    threads: Int? = nil,
    inputs find: (_ add: (Input) -> Void) -> [Int], weight: (Input) -> Int, heavy: Int = 1 << 18,
    transform: @escaping @Sendable (Input) -> Result, consume: (Result) -> Void
  ) {
    // One plan, the most frequent case, is asked for so, and needs nothing of what follows.
    if threads == 1 {
      var inputs: [Input] = []
      for number in find({ inputs.append($0) }) { consume(transform(inputs[number])) }
      return
    }
    Heap.keepFreedMemory()
    Heap.makeRoom()
    let board = WorkQueue<Input, Result>()
    let processors = Processors()
    let most = (threads ?? processors.count) - 1
    var asked = 0
    func beginHelper() {
      // A thread that the system does not grant does no work. When all results are there, helpers have nothing left
      // to do, so none is waited for.
      Thread.begin(number: asked, on: processors) {
        Heap.makeRoom()
        while let (number, input) = board.takeInput() { board.post(transform(input), of: number) }
      }
      asked += 1
    }
    // Whether the first one is needed is not known yet, but it takes about as long to begin as the inputs to be found.
    if most > 0 { beginHelper() }
    let wanted = find(board.add)
    let left = board.complete(wanted, weight: weight, heavy: heavy)
    while asked < min(most, left - 1) { beginHelper() }
    var next = 0
    while next < wanted.count {
      if let result = board.takeResult(of: wanted[next]) {
        consume(result)
        next += 1
      } else if let (number, input) = board.takeInput() {
        board.post(transform(input), of: number)
      } else {
        board.waitForResult(of: wanted[next])
      }
    }
  }

  /// What the threads share. All of it is touched under the monitor's lock alone.
  private final class WorkQueue<Input: Sendable, Result: Sendable>: @unchecked Sendable {
    private let monitor = Monitor()
    /// By their numbers.
    private var inputs: [Input] = []
    /// By the numbers of the inputs, where there is one.
    private var results: [Result?] = []
    /// The numbers of the inputs in the order in which they are taken.
    private var order: [Int] = []
    /// How many are taken, of those in `order`.
    private var taken = 0
    /// Whether there will be no more inputs.
    private var isComplete = false
    /// The input whose result the thread that consumes waits for.
    private var awaited: Int?

    /// Tells of one more input.
    func add(_ input: Input) {
      monitor.locked {
        order.append(inputs.count)
        inputs.append(input)
        results.append(nil)
        monitor.signal()
      }
    }

    /// Tells that there are no more inputs, and in which order their results are wanted; returns how many are left to take.
    func complete(_ wanted: [Int], weight: (Input) -> Int, heavy: Int) -> Int {
      monitor.locked {
        // So far they were taken in the order of their numbers.
        let left = wanted.filter { $0 >= taken }
        let weights = inputs.map(weight)
        let heaviest = left.filter { weights[$0] >= heavy }.sorted { weights[$0] > weights[$1] }
        order = heaviest + left.filter { weights[$0] < heavy }
        taken = 0
        isComplete = true
        monitor.signal()
        return left.count
      }
    }

    /// The next input to work on, once there is one, and its number; nil when all are taken.
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

    /// Lets go of a result; nil while it is not there.
    func takeResult(of number: Int) -> Result? {
      monitor.locked { results[number].take() }
    }

    func waitForResult(of number: Int) {
      monitor.locked {
        awaited = number
        while results[number] == nil { monitor.wait() }
        awaited = nil
      }
    }
  }
}
