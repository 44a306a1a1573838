import Testing

@testable import execplan

@Suite struct ActivityIndicatorTests {
  private func context(_ terminal: String = "xterm") -> Context {
    Context(
      input: .bytes([]), output: Output(), errors: Output(), environment: Environment(["TERM": terminal]),
      clock: UTCTime(secondsSinceEpoch: 0))
  }

  /// Standard error after a file is done at each of these times, in milliseconds.
  private func written(at times: [Int], isTerminal: Bool = true, terminal: String = "xterm") -> String {
    let context = context(terminal)
    var clock = [0] + times
    var line = ActivityIndicator(total: times.count + 1, in: context, isTerminal: isTerminal) {
      clock.removeFirst()
    }
    for done in 1...times.count {
      line.clear()
      line.show(done: done)
    }
    line.clear()
    return String(decoding: context.errors.bytes, as: UTF8.self)
  }

  @Test func quickWorkShowsNothing() { #expect(written(at: [100, 500, 999]) == "") }

  @Test func slowWorkShowsItsProgress() {
    #expect(written(at: [500, 1200, 1250, 2000]) == "2 of 5 files…\r\u{1B}[K4 of 5 files…\r\u{1B}[K")
  }

  @Test func onlyOnATerminal() {
    #expect(written(at: [2000], isTerminal: false) == "")
    #expect(written(at: [2000], terminal: "dumb") == "")
  }
}
