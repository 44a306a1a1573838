extension Option {
  static let output = Option(
    name: "output", short: "o", aliases: ["output-file"], value: ArgumentValue(name: "FILE", kind: .path),
    help: "Write the report to FILE, and print text to standard output.")
  static let statistics = Option(
    name: "statistics", help: "Print the number of findings per rule instead of the findings.")
}

/// The reports of one run: on standard output, and in requested files.
struct Reports {
  private struct Report {
    var reporter: any Reporter
    let output: Output
    /// Writes the finished report to its file; nil for standard output.
    var save: (([UInt8]) throws(FileError) -> Void)?
  }

  private var reports: [Report]

  init(
    _ format: ReportFormat, _ settings: ReportSettings, _ arguments: Arguments, in context: Context
  ) throws(Failure) {
    var path = arguments.value(of: .output)?.path
    // Replacing the file that standard output is redirected to would lose both reports.
    if let named = path, context.output.isNamed(by: named) { path = nil }
    let shownFormat = path == nil ? format : TextReporter.format
    var shown = shownFormat.makeReporter(settings)
    if arguments.isSet(.statistics) {
      guard shownFormat.name == TextReporter.format.name else {
        throw .usage(.conflict(Option.statistics.flag, with: "the \(format.name) format"))
      }
      shown = StatisticsReporter(settings)
    }
    reports = [Report(reporter: shown, output: context.output)]
    // Colors and `--quiet` do not affect files.
    let plain = ReportSettings(now: settings.now)
    if let path {
      reports.append(
        Report(reporter: format.makeReporter(plain), output: Output()) { bytes throws(FileError) in
          try ReportFile.write(bytes, to: path)
        })
    }
    // GitHub shows this file on the job's page.
    if format.name == GitHubReporter.format.name, let page = context.environment["GITHUB_STEP_SUMMARY"] {
      reports.append(
        Report(reporter: MarkdownReporter.format.makeReporter(plain), output: Output()) {
          bytes throws(FileError) in try ReportFile.append(bytes, to: Path(page))
        })
    }
    for index in reports.indices { reports[index].reporter.begin(reports[index].output) }
  }

  /// Makes the chunks of a plan for `add`, one for each report, on any thread.
  var makeChunks: @Sendable (PlanResult) -> [ReportChunk] {
    { [reporters = reports.map(\.reporter)] result in reporters.map { $0.chunk(for: result) } }
  }

  mutating func add(_ chunks: [ReportChunk]) {
    for (index, chunk) in chunks.enumerated() {
      reports[index].reporter.add(chunk, to: reports[index].output)
    }
  }

  mutating func finish(_ summary: Summary) throws(Failure) {
    for index in reports.indices {
      reports[index].reporter.finish(summary, to: reports[index].output)
      try rethrowing(as: Failure.init) { () throws(FileError) in
        try reports[index].save?(reports[index].output.bytes)
      }
    }
  }
}
