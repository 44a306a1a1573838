#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// A mutex with one condition variable.
final class Monitor: @unchecked Sendable {
  private let mutex: UnsafeMutablePointer<pthread_mutex_t>
  private let condition: UnsafeMutablePointer<pthread_cond_t>

  init() {
    mutex = .allocate(capacity: 1)
    condition = .allocate(capacity: 1)
    pthread_mutex_init(mutex, nil)
    pthread_cond_init(condition, nil)
  }

  deinit {
    pthread_cond_destroy(condition)
    pthread_mutex_destroy(mutex)
    condition.deallocate()
    mutex.deallocate()
  }

  func locked<Value>(_ work: () -> Value) -> Value {
    pthread_mutex_lock(mutex)
    defer { pthread_mutex_unlock(mutex) }
    return work()
  }

  /// Releases the lock until another thread signals. Call it only inside `locked`.
  func wait() { pthread_cond_wait(condition, mutex) }

  func signal() { pthread_cond_broadcast(condition) }
}

/// Detached threads that run one closure each.
enum Thread {
  /// Enough for the parser, whose stack depth is bounded; the default of some systems is far smaller.
  private static let stackSize = 1 << 20

  /// Starts a thread, each `number` on a different processor. Returns false if the system cannot start one.
  /// The thread blocks all signals, which the starting thread handles.
  @discardableResult
  static func begin(
    number: Int, on processors: Processors, _ body: @escaping @Sendable () -> Void
  ) -> Bool {
    let body = Body {
      processors.allowAll()
      body()
    }
    // A sandbox may refuse the choice of a processor.
    return begin(body) { processors.spread(&$0, number: number) } || begin(body) { _ in }
  }

  private static func begin(_ body: Body, prepare: (inout pthread_attr_t) -> Void) -> Bool {
    var attributes = pthread_attr_t()
    pthread_attr_init(&attributes)
    defer { pthread_attr_destroy(&attributes) }
    pthread_attr_setstacksize(&attributes, stackSize)
    pthread_attr_setdetachstate(&attributes, Int32(PTHREAD_CREATE_DETACHED))
    prepare(&attributes)
    // Inherited by the thread. `Process.uninterrupted` relies on other threads to block all signals.
    var all = sigset_t()
    var before = sigset_t()
    sigfillset(&all)
    pthread_sigmask(SIG_SETMASK, &all, &before)
    defer { pthread_sigmask(SIG_SETMASK, &before, nil) }
    let box = Unmanaged.passRetained(body)
    #if canImport(Darwin)
      var handle: pthread_t?
      let status = pthread_create(&handle, &attributes, { Self.start($0) }, box.toOpaque())
    #else
      var handle = pthread_t()
      let status = pthread_create(&handle, &attributes, { $0.flatMap(Self.start) }, box.toOpaque())
    #endif
    if status != 0 { box.release() }
    return status == 0
  }

  private static func start(_ argument: UnsafeMutableRawPointer) -> UnsafeMutableRawPointer? {
    Unmanaged<Body>.fromOpaque(argument).takeRetainedValue().run()
    return nil
  }

  private final class Body: Sendable {
    let run: @Sendable () -> Void
    init(run: @escaping @Sendable () -> Void) { self.run = run }
  }
}
