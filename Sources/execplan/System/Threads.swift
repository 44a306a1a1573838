#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// A lock with a condition to wait on: what threads that hand over results need, and no more.
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

  /// Gives the lock up until another thread signals; only inside `locked`.
  func wait() { pthread_cond_wait(condition, mutex) }

  func signal() { pthread_cond_broadcast(condition) }
}

/// A thread that runs one closure.
struct Thread {
  private let handle: pthread_t

  /// Room for the parser's frames, which do not grow with the input; some systems give far less.
  private static let stackSize = 1 << 20

  /// Starts one thread of several, which begin on different processors; nil where the system has none to give.
  init?(number: Int, on processors: Processors, _ body: @escaping @Sendable () -> Void) {
    let body = Body {
      processors.allowAll()
      body()
    }
    // Where it begins is a wish, which a sandbox may deny.
    let apart = Self(body) { processors.part(&$0, number: number) }
    guard let thread = apart ?? Self(body, prepare: { _ in }) else { return nil }
    self = thread
  }

  private init?(_ body: Body, prepare: (inout pthread_attr_t) -> Void) {
    var attributes = pthread_attr_t()
    pthread_attr_init(&attributes)
    defer { pthread_attr_destroy(&attributes) }
    pthread_attr_setstacksize(&attributes, Self.stackSize)
    prepare(&attributes)
    let box = Unmanaged.passRetained(body)
    #if canImport(Darwin)
      var handle: pthread_t?
      let status = pthread_create(&handle, &attributes, { Self.start($0) }, box.toOpaque())
    #else
      var handle = pthread_t()
      let status = pthread_create(&handle, &attributes, { $0.flatMap(Self.start) }, box.toOpaque())
    #endif
    guard status == 0 else {
      box.release()
      return nil
    }
    #if canImport(Darwin)
      guard let handle else { return nil }
    #endif
    self.handle = handle
  }

  func join() { pthread_join(handle, nil) }

  /// Leaves the thread to itself, in place of `join`.
  func detach() { pthread_detach(handle) }

  private static func start(_ argument: UnsafeMutableRawPointer) -> UnsafeMutableRawPointer? {
    Unmanaged<Body>.fromOpaque(argument).takeRetainedValue().run()
    return nil
  }

  private final class Body: Sendable {
    let run: @Sendable () -> Void
    init(run: @escaping @Sendable () -> Void) { self.run = run }
  }
}
