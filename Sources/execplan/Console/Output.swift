/// Where text goes: a buffer in front of a file descriptor, or memory alone.
///
/// A write that fails is remembered and ends all writing; nothing is thrown, so that a reader
/// who closes the pipe cannot leave a command half way.
final class Output {
  private let descriptor: Int32?
  private var buffer: [UInt8] = []

  /// Why writing stopped, if it did.
  private(set) var failure: SystemError?

  /// A larger one costs more fresh pages than it saves writes.
  private static let bufferSize = 1 << 15

  init(descriptor: Int32) { self.descriptor = descriptor }

  /// Keeps all that is written.
  init() { descriptor = nil }

  var isTerminal: Bool { descriptor.map(Process.isTerminal) ?? false }

  /// What is written and not yet flushed; all of it, where there is no descriptor.
  var bytes: [UInt8] { buffer }

  func write(_ text: String) { write(text.utf8) }

  func write(_ bytes: some Sequence<UInt8>) {
    buffer.append(contentsOf: bytes)
    if buffer.count >= Self.bufferSize { flush() }
  }

  func flush() {
    guard let descriptor, !buffer.isEmpty else { return }
    if failure == nil {
      do throws(SystemError) {
        try Descriptor.writeAll(buffer, to: descriptor)
      } catch {
        failure = error
      }
    }
    buffer.removeAll(keepingCapacity: true)
  }
}
