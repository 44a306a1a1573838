/// Buffered output to a file descriptor, or to memory only.
///
/// A failed write sets `failure` and drops all further output instead of throwing, so that a command finishes
/// its work even if the reader closes the pipe.
final class Output {
  private let descriptor: Int32?
  private var buffer: [UInt8] = []

  private(set) var failure: SystemError?

  /// A larger buffer costs more in page faults than it saves in writes.
  private static let bufferSize = 1 << 15

  init(descriptor: Int32) { self.descriptor = descriptor }

  /// Keeps everything in memory.
  init() { descriptor = nil }

  var isTerminal: Bool { descriptor.map(Process.isTerminal) ?? false }

  /// Whether a path, such as `/dev/stdout`, leads to the file of this output.
  func isNamed(by path: Path) -> Bool { descriptor.map { Descriptor.isOpen($0, at: path) } ?? false }

  /// Unflushed output; without a descriptor, all output.
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
