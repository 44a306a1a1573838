import Testing

@testable import execplan

@Suite struct ColourTests {
  @Test(arguments: [
    (Colour.Choice.auto, [:], true, true), (.auto, [:], false, false),
    (.auto, ["NO_COLOR": "1"], true, false),
    (.auto, ["NO_COLOR": ""], true, true), (.auto, ["TERM": "dumb"], true, false),
    (.auto, ["FORCE_COLOR": "1"], false, true), (.auto, ["FORCE_COLOR": "0"], true, false),
    (.auto, ["FORCE_COLOR": "1", "NO_COLOR": "1"], true, false), (.always, ["NO_COLOR": "1"], false, true),
    (.never, ["FORCE_COLOR": "1"], true, false),
  ])
  func decision(choice: Colour.Choice, environment: [String: String], isTerminal: Bool, isOn: Bool) {
    #expect(Colour(choice, environment: Environment(environment), isTerminal: isTerminal).isOn == isOn)
  }
}
