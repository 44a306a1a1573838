/// Colors text, if color is on.
struct Color: Sendable {
  let isOn: Bool

  static let none = Color(isOn: false)

  private init(isOn: Bool) { self.isOn = isOn }

  /// The values of `--color`.
  enum Choice: String, CaseIterable, Sendable { case auto, always, never }

  /// With `auto`, NO_COLOR (https://no-color.org), TERM, FORCE_COLOR and the terminal decide, in this order.
  init(_ choice: Choice, environment: Environment, isTerminal: Bool) {
    isOn =
      switch choice {
      case .always: true
      case .never: false
      case .auto:
        if environment["NO_COLOR"] != nil || environment["TERM"] == "dumb" {
          false
        } else {
          environment["FORCE_COLOR"].map { $0 != "0" } ?? isTerminal
        }
      }
  }

  enum Ink: String {
    case bold = "1"
    case dim = "2"
    case red = "1;31"
    case green = "32"
    case yellow = "1;33"
    case blue = "1;34"
  }

  func callAsFunction(_ ink: Ink, _ text: String) -> String {
    isOn ? "\u{1B}[\(ink.rawValue)m\(text)\u{1B}[0m" : text
  }
}
