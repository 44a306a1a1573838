import Testing

@testable import execplan

@Suite struct ColorTests {
  @Test(arguments: [
    (Color.Choice.auto, [:], true, true), (.auto, [:], false, false),
    (.auto, ["NO_COLOR": "1"], true, false),
    (.auto, ["NO_COLOR": ""], true, true), (.auto, ["TERM": "dumb"], true, false),
    (.auto, ["FORCE_COLOR": "1"], false, true), (.auto, ["FORCE_COLOR": "0"], true, false),
    (.auto, ["FORCE_COLOR": "1", "TERM": "dumb"], true, false), (.always, ["TERM": "dumb"], false, true),
    (.auto, ["FORCE_COLOR": "1", "NO_COLOR": "1"], true, false), (.always, ["NO_COLOR": "1"], false, true),
    (.never, ["FORCE_COLOR": "1"], true, false),
  ])
  func decision(choice: Color.Choice, environment: [String: String], isTerminal: Bool, isOn: Bool) {
    #expect(Color(choice, environment: Environment(environment), isTerminal: isTerminal).isOn == isOn)
  }
}
