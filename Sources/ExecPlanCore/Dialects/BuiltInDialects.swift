extension Dialect {
  public static let builtIn: [Dialect] = [
    .codex,
    .controlled,
    .ssot,
  ]

  public static func named(_ name: String) -> Dialect? { builtIn.first { $0.name == name } }
}
