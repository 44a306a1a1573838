import Testing

@testable import execplan

@Suite struct WaitLineTests {
  private func context(_ terminal: String = "xterm") -> Context {
    Context(
      input: .bytes([]), output: Output(), errors: Output(), environment: Environment(["TERM": terminal]),
      clock: UTCTime(secondsSinceEpoch: 0))
  }

  /// What is on standard error after a plan was done at each of the given milliseconds.
  private func written(at times: [Int], isTerminal: Bool = true, terminal: String = "xterm") -> String {
    let context = context(terminal)
    var clock = [0] + times
    var line = WaitLine(total: times.count + 1, in: context, isTerminal: isTerminal) { clock.removeFirst() }
    for done in 1...times.count {
      line.clear()
      line.show(done: done)
    }
    line.clear()
    return String(decoding: context.errors.bytes, as: UTF8.self)
  }

  @Test func quickWorkShowsNothing() { #expect(written(at: [100, 500, 999]) == "") }

  @Test func slowWorkTellsHowFarItIs() {
    #expect(written(at: [500, 1200, 1250, 2000]) == "2 of 5 files…\r\u{1B}[K4 of 5 files…\r\u{1B}[K")
  }

  @Test func onlyATerminalIsTold() {
    #expect(written(at: [2000], isTerminal: false) == "")
    #expect(written(at: [2000], terminal: "dumb") == "")
  }
}
