/// Does the same work on many inputs, over all processors, and hands the results over in the order of the inputs.
enum ParallelMap {
  /// Calls `consume` on this thread with each result, as soon as it and all before it are there. In between this thread
  /// works like the others, so that as many run as there are processors, and none waits while there is work.
  ///
  /// - Parameters:
  ///   - threads: How many are to work, this one among them; by default as many as there are processors.
  ///   - prepare: What another thread does, if one begins in time, while this one finds the inputs. It may still be at it when
  ///     this returns.
  ///   - inputs: Finds the inputs.
  ///   - weight: How much work an input is. The heavy ones are begun first, so that none is left to one
  ///     thread at the end; the others in their order, so that results can be shown early.
  ///   - heavy: From which weight on an input is a heavy one.
  static func run<Input: Sendable, Result: Sendable>(
    threads: Int? = nil, prepare: @escaping @Sendable () -> Void = {}, inputs find: () -> [Input],
    weight: (Input) -> Int, heavy: Int = 1 << 18, transform: @escaping @Sendable (Input) -> Result,
    consume: (Result) -> Void
  ) {
    // One plan, the most frequent case, is asked for so, and needs nothing of what follows.
    if threads == 1 {
      for input in find() { consume(transform(input)) }
      return
    }
    Heap.keepFreedMemory()
    Heap.makeRoom()
    let board = Board<Input, Result>()
    let processors = Processors()
    let most = (threads ?? processors.count) - 1
    var asked = 0
    func beginHelper(_ first: @escaping @Sendable () -> Void = {}) {
      // One that the system does not give does none of the work. None is waited for: when all results are there, a helper has
      // nothing left to do, has not begun, or prepares what nobody needs any more.
      Thread.begin(number: asked, on: processors) {
        Heap.makeRoom()
        first()
        while let (index, input) = board.takeInput() { board.post(transform(input), at: index) }
      }
      asked += 1
    }
    // Whether the first one is needed is not known yet, but it takes about as long to begin as the inputs to be found.
    if most > 0 { beginHelper(prepare) }
    let inputs = find()
    let weights = inputs.map(weight)
    let first = inputs.indices.filter { weights[$0] >= heavy }.sorted { weights[$0] > weights[$1] }
    board.open(inputs, order: first + inputs.indices.filter { weights[$0] < heavy })
    while asked < min(most, inputs.count - 1) { beginHelper() }
    var next = 0
    while next < inputs.count {
      if let result = board.takeResult(at: next) {
        consume(result)
        next += 1
      } else if let (index, input) = board.takeInput() {
        board.post(transform(input), at: index)
      } else {
        board.waitForResult(at: next)
      }
    }
  }

  /// What the threads share. All of it is touched under the monitor's lock alone.
  private final class Board<Input: Sendable, Result: Sendable>: @unchecked Sendable {
    private let monitor = Monitor()
    private var inputs: [Input] = []
    /// In which order they are taken; nil while that is not known.
    private var order: [Int]?
    /// How many inputs are taken, of those in `order`.
    private var taken = 0
    private var results: [Result?] = []
    /// The input whose result somebody waits for.
    private var awaited: Int?

    /// Tells what there is to do.
    func open(_ inputs: [Input], order: [Int]) {
      monitor.locked {
        self.inputs = inputs
        self.order = order
        results = Array(repeating: nil, count: inputs.count)
        monitor.signal()
      }
    }

    /// The next input to work on, once it is known, and its index; nil when all are taken.
    func takeInput() -> (index: Int, input: Input)? {
      monitor.locked {
        while true {
          guard let order else {
            monitor.wait()
            continue
          }
          guard taken < order.count else { return nil }
          taken += 1
          let index = order[taken - 1]
          return (index, inputs[index])
        }
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
