import ExecPlanCore

/// `execplan init`: a new plan from a dialect's skeleton.
enum InitCommand {
  static let command = Command(
    name: "init",
    summary: "Writes a new plan from the skeleton of a dialect.",
    samples: [
      .init(line: "init plans/auth.md \"Add JWT auth\"", meaning: "start a plan"),
      .init(line: "init --dialect ssot plans/auth.md", meaning: "in another dialect"),
      .init(line: "init - \"Add JWT auth\"", meaning: "on standard output"),
    ],
    positionals: [
      Positional(
        value: Value(name: "PATH", kind: .path), count: .one,
        help: "The file to write, or '-' for standard output."),
      Positional(
        value: Value(name: "TITLE"), count: .optional,
        help: "The title; without it, one made from the file's name."),
    ],
    options: [.purpose, .author, .dialect, .force, .json, .now],
    notes: [
      "Folders that are missing are made. A file that exists is left alone, unless --force replaces it; "
        + "a symbolic link is never followed. When anything fails, nothing is left behind."
    ],
    run: run)

  private static func run(_ arguments: Arguments, in context: Context) throws(Failure) -> ExitCode {
    let path = arguments.positionals.first?.path ?? PlanFinder.standardInput
    let isPrinted = path == PlanFinder.standardInput
    if isPrinted, arguments.isSet(.json) { throw .usage(.conflict(Option.json.flag, with: "'-'")) }
    let dialect = try dialect(for: path, arguments)
    let guide = Repository(around: path.parent).guide?.name
    let title = arguments.positionals.dropFirst().first?.text ?? title(from: path)
    let text = dialect.template(
      TemplateFill(
        title: oneLine(title), purpose: arguments.value(of: .purpose)?.text,
        now: try arguments.now(in: context).stamp, guidePath: guide,
        author: arguments.value(of: .author).map { oneLine($0.text) }))
    if isPrinted {
      context.output.write(text)
    } else {
      do throws(FileError) {
        let mode: AtomicWrite.Mode = arguments.isSet(.force) ? .replacing : .creating
        try AtomicWrite.write(Array(text.utf8), to: path, mode: mode)
      } catch {
        throw .file(error)
      }
    }
    if arguments.isSet(.json) {
      writeJSON(path: path, title: title, dialect: dialect, guide: guide, to: context.output)
    }
    for line in nextSteps(path: path, isPrinted: isPrinted, guide: guide) { context.note(line) }
    return .success
  }

  private static func dialect(for path: Path, _ arguments: Arguments) throws(Failure) -> Dialect {
    do throws(DialectError) {
      switch DialectChoice(arguments) {
      case .auto: return try named("codex")
      case .named(let name): return try named(name)
      case .repository:
        let text = try DialectChoice.guideText(around: path)
        guard let dialect = Dialect.repository(skeletonOf: text) else { throw DialectError.noSkeleton }
        return dialect
      }
    } catch {
      throw .dialect(error)
    }
  }

  private static func named(_ name: String) throws(DialectError) -> Dialect {
    guard let dialect = Dialect.named(name) else { throw .unknown(name) }
    return dialect
  }

  /// `add-jwt_auth.md` as `Add jwt auth`.
  private static func title(from path: Path) -> String {
    guard path != PlanFinder.standardInput else { return "New plan" }
    let name = String(decoding: path.lastComponent, as: UTF8.self)
    let stem = name.lastIndex(of: ".").map { name[..<$0] } ?? name[...]
    let words = stem.split { $0 == "-" || $0 == "_" || $0 == " " }.joined(separator: " ")
    return words.isEmpty ? "New plan" : words.prefix(1).uppercased() + words.dropFirst()
  }

  /// A title is one line of Markdown, whatever the shell handed over.
  private static func oneLine(_ text: String) -> String {
    text.split(whereSeparator: \.isNewline).joined(separator: " ")
  }

  private static func nextSteps(path: Path, isPrinted: Bool, guide: String?) -> [String] {
    let name = isPrinted ? "PATH" : path.text
    return (isPrinted ? [] : ["Wrote \(name)."]) + [
      "Next: replace the guidance in it" + (guide.map { ", as \($0) asks" } ?? "") + ", then check it:",
      "  \(CommandLineTool.name) validate \(name)",
    ]
  }

  private static func writeJSON(
    path: Path, title: String, dialect: Dialect, guide: String?, to output: Output
  ) {
    var json = JSONWriter()
    json.object {
      $0.field("schema_version", JSONReporter.schemaVersion)
      $0.field("path", path.text)
      $0.field("title", title)
      $0.field("dialect", dialect.name)
      $0.field("guide", guide)
    }
    json.endLine()
    output.write(json.take())
  }
}
