extension PlanReader {
  /// Refuses a file for `--output` or `--write-baseline` that is an input of the run, or a plan.
  func protectInputs(of arguments: Arguments) throws(Failure) {
    let plans = arguments.positionals.map {
      $0.path == PlanFinder.standardInput ? Path("/dev/stdin") : $0.path
    }
    let inputs = plans + [Option.baseline, .config].compactMap { arguments.value(of: $0)?.path }
    for output in [Option.output, .writeBaseline].compactMap({ arguments.value(of: $0)?.path }) {
      guard let status = try? FileSystem.status(of: output), status.kind == .file else { continue }
      let guide = Repository(around: output.parent).guide.map { [$0.path] } ?? []
      let name = Path(bytes: output.lastComponent).text
      if (inputs + guide).contains(where: { FileSystem.identity(of: $0) == status.identity })
        || name == ConfigurationStore.fileName || name == ".gitignore" || isPlan(output)
      {
        throw Failure(FileError(path: output, reason: .isInput))
      }
    }
  }

  /// Whether a search would check the file, or could not read it.
  private func isPlan(_ path: Path) -> Bool {
    guard path.isMarkdown else { return false }
    guard let read = try? read(PlanFinder.Candidate(path: path, size: 0, origin: .named)) else { return true }
    return read.plan.isExecPlan || read.configuration.declaresPlan(configurations.absolute(path))
  }
}
