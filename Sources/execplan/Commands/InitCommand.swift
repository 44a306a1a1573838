import ExecPlanCore

extension Option {
  static let purpose = Option(
    name: "purpose", value: ArgumentValue(name: "TEXT"),
    help: "The purpose of the change, for the first section.")
  static let author = Option(
    name: "author", value: ArgumentValue(name: "NAME"), help: "The author of the first entries.")
  static let force = Option(name: "force", short: "f", help: "Replace the file if it exists.")
}

/// `execplan init`: a new plan from the skeleton of a dialect.
enum InitCommand {
  static let command = Command(
    name: "init",
    summary: "Create a plan from the skeleton of a dialect.",
    samples: [
      .init(line: "init plans/auth.md \"Add JWT auth\"", purpose: "start a plan"),
      .init(line: "init --dialect ssot plans/auth.md", purpose: "use another dialect"),
      .init(line: "init - \"Add JWT auth\"", purpose: "write to standard output"),
    ],
    positionals: [
      Positional(
        value: ArgumentValue(name: "PATH", kind: .path), count: .one,
        help: "The file to write, or '-' for standard output."),
      Positional(
        value: ArgumentValue(name: "TITLE"), count: .optional,
        help: "The title of the plan (default: derived from the file name)."),
    ],
    options: [.purpose, .author, .dialect, .config, .noConfig, .force, .json, .now],
    notes: [
      "Missing folders are created. An existing file is replaced only with --force. Symbolic links "
        + "out of the repository are not followed. On failure, nothing is created or changed."
    ],
    run: run)

  private static func run(_ arguments: Arguments, in context: Context) throws(Failure) -> ExitCode {
    let path = arguments.positionals.first?.path ?? PlanFinder.standardInput
    let isPrinted = path == PlanFinder.standardInput
    if isPrinted, arguments.isSet(.json) { throw .usage(.conflict(Option.json.flag, with: "'-'")) }
    let (dialect, frontMatter) = try dialect(for: path, arguments)
    let guide = Repository(around: path.parent).guide?.name
    let given = arguments.positionals.dropFirst().first?.text
    let title = given.flatMap { $0.allSatisfy(\.isWhitespace) ? nil : $0 } ?? title(from: path)
    let text =
      frontMatter
      + dialect.newPlan(
        with: SkeletonValues(
          title: oneLine(title), purpose: arguments.value(of: .purpose)?.text,
          now: try arguments.now(in: context).secondsSinceEpoch, guidePath: guide,
          author: arguments.value(of: .author).map { oneLine($0.text) }))
    if isPrinted {
      context.output.write(text)
    } else {
      try rethrowing(as: Failure.init) { () throws(FileError) in
        if let folder = Repository.folderLeadingAway(above: path) {
          throw FileError(path: path, reason: .folderLeadsAway(folder))
        }
        let mode: AtomicWrite.Mode = arguments.isSet(.force) ? .replacing : .creating
        try AtomicWrite.write(Array(text.utf8), to: path, mode: mode)
      }
    }
    if arguments.isSet(.json) {
      writeJSON(path: path, title: title, dialect: dialect, guide: guide, to: context.output)
    }
    for line in nextSteps(path: path, isPrinted: isPrinted, guide: guide) { context.note(line) }
    return .success
  }

  /// The dialect to use, and front matter that names it if it cannot be detected: a dialect that the
  /// configuration defines but does not select.
  private static func dialect(
    for path: Path, _ arguments: Arguments
  ) throws(Failure) -> (Dialect, frontMatter: String) {
    let configurations = try ConfigurationStore(arguments)
    let settings = try configurations.required(for: path).settings
    let asked = try DialectChoice(arguments, configurations)
    return try rethrowing(as: Failure.init) { () throws(DialectError) in
      let choice = asked == .auto ? settings.dialect : asked
      let dialect = try choice.dialect(for: path, settings.dialects)
      let isDetectable = choice == settings.dialect || !settings.dialects.custom.contains { $0 === dialect }
      return (dialect, isDetectable ? "" : "---\ndialect: \(dialect.name)\n---\n\n")
    }
  }

  /// `add-jwt_auth.md` as `Add jwt auth`.
  private static func title(from path: Path) -> String {
    guard path != PlanFinder.standardInput else { return "New plan" }
    let name = String(decoding: path.lastComponent, as: UTF8.self)
    let stem = name.lastIndex(of: ".").map { name[..<$0] } ?? name[...]
    let words = stem.split { $0 == "-" || $0 == "_" || $0 == " " }.joined(separator: " ")
    return words.isEmpty ? "New plan" : words.prefix(1).uppercased() + words.dropFirst()
  }

  /// Joins the lines of a title.
  private static func oneLine(_ text: String) -> String {
    text.split(whereSeparator: \.isNewline).joined(separator: " ")
  }

  private static func nextSteps(path: Path, isPrinted: Bool, guide: String?) -> [String] {
    let name = isPrinted ? "PATH" : path.text
    return (isPrinted ? [] : ["Wrote \(name)."]) + [
      "Next: replace the guidance" + (guide.map { " as \($0) requires" } ?? "") + ", then check the plan:",
      "  \(Tool.name) validate \(name)",
    ]
  }

  private static func writeJSON(
    path: Path, title: String, dialect: Dialect, guide: String?, to output: Output
  ) {
    output.writeJSON {
      $0.field("path", path.text)
      $0.field("title", title)
      $0.field("dialect", dialect.name)
      $0.field("guide", guide)
    }
  }
}
