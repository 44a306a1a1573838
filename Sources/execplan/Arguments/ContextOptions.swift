extension Option {
  static let color = Option(
    name: "color", aliases: ["colour"],
    value: ArgumentValue(name: "WHEN", kind: .words { Color.Choice.allCases.map(\.rawValue) }),
    help: "When to color the output: always, never, or auto (the default), which colors only on a terminal "
      + "and respects NO_COLOR, FORCE_COLOR and TERM=dumb.")

  static let now = Option(
    name: "now", value: ArgumentValue(name: "TIME"),
    help: "Use TIME as the current time, for reproducible runs (such as 2025-01-20T13:00:00Z).")
}

extension Arguments {
  /// The current time: `--now`, or the clock of the context.
  func now(in context: Context) throws(Failure) -> UTCTime {
    guard let text = value(of: .now)?.text else { return context.clock }
    guard let time = UTCTime(text) else {
      throw .usage(
        .invalidValue(text, option: Option.now.flag, expected: "a time in UTC, such as 2025-01-20T13:00:00Z"))
    }
    return time
  }

  /// Whether to color standard output: `--color`, or else the environment and the terminal decide.
  func color(in context: Context) -> Color {
    let choice = value(of: .color).flatMap { Color.Choice(rawValue: $0.text) } ?? .auto
    return Color(choice, environment: context.environment, isTerminal: context.output.isTerminal)
  }
}
