import ExecPlanCore

extension Option {
  static let dialect = Option(
    name: "dialect", value: ArgumentValue(name: "NAME", kind: .words { DialectChoice.names }, isOpen: true),
    help: "The dialect of the plans: 'auto' detects it in each plan ('init' uses codex), 'repository' reads "
      + "the skeleton in the repository's PLANS.md. Configurations can define others.")
}

extension DialectChoice {
  /// The value of `--dialect`. A custom dialect must be defined in the configuration of one of the given
  /// paths.
  init(_ arguments: Arguments, _ configurations: ConfigurationStore) throws(Failure) {
    guard let name = arguments.value(of: .dialect)?.text else {
      self = .auto
      return
    }
    self.init(name)
    guard !Self.names.contains(name) else { return }
    var known = Self.names
    for path in [Path(".")] + arguments.positionals.map(\.path) {
      let isFolder = (try? FileSystem.status(of: path))?.kind == .directory
      // An invalid configuration is reported with the first plan it applies to.
      guard let found = try? configurations.configuration(around: isFolder ? path : path.parent).get() else {
        return
      }
      known += found.settings.dialects.custom.map(\.name)
    }
    if known.contains(name) { return }
    let nearest = nearestName(to: name, among: known)
    throw .usage(.unknownValue(name, option: Option.dialect.flag, choices: known, nearest: nearest))
  }
}
