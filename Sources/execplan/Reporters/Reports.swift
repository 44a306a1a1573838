extension Option {
  static let output = Option(
    name: "output", short: "o", aliases: ["output-file"], value: Value(name: "FILE", kind: .path),
    help: "Write the report to FILE, all or nothing, and print text to standard output.")
  static let statistics = Option(
    name: "statistics", help: "Print the number of findings per rule instead of the findings.")
}

/// The reports of one run: on standard output, and where else it was asked for.
struct Reports {
  /// A report that goes to a file once it is whole.
  private struct Side {
    var reporter: any Reporter
    let content = Output()
    let write: ([UInt8]) throws(FileError) -> Void
  }

  private let output: Output
  private var shown: any Reporter
  private var sides: [Side] = []

  init(
    _ format: ReportFormat, _ settings: ReportSettings, _ arguments: Arguments, in context: Context
  ) throws(Failure) {
    output = context.output
    let path = arguments.value(of: .output)?.path
    let shownFormat = path == nil ? format : .text
    if arguments.isSet(.statistics) {
      guard shownFormat.name == ReportFormat.text.name else {
        throw .usage(.conflict(Option.statistics.flag, with: "the \(format.name) format"))
      }
      shown = StatisticsReporter(settings)
    } else {
      shown = shownFormat.makeReporter(settings)
    }
    // What goes to a file has neither colors nor a wish for quiet.
    let plain = ReportSettings(now: settings.now)
    if let path {
      sides.append(
        Side(reporter: format.makeReporter(plain)) { bytes throws(FileError) in
          try ReportFile.write(bytes, to: path)
        })
    }
    // GitHub shows this file on the page of the job.
    if format.name == ReportFormat.gitHub.name, let page = context.environment["GITHUB_STEP_SUMMARY"] {
      sides.append(
        Side(reporter: ReportFormat.markdown.makeReporter(plain)) { bytes throws(FileError) in
          try ReportFile.append(bytes, to: Path(page))
        })
    }
  }

  /// Makes the pages of a plan, on any thread, for `report`.
  var makePages: @Sendable (PlanResult) -> [Page] {
    { [shown, sides = sides.map(\.reporter)] result in
      [shown.page(of: result)] + sides.map { $0.page(of: result) }
    }
  }

  mutating func report(_ pages: [Page]) {
    for (index, page) in pages.enumerated() {
      if index == 0 {
        shown.report(page, to: output)
      } else {
        sides[index - 1].reporter.report(page, to: sides[index - 1].content)
      }
    }
  }

  mutating func finish(_ summary: Summary) throws(Failure) {
    shown.finish(summary, to: output)
    for index in sides.indices {
      sides[index].reporter.finish(summary, to: sides[index].content)
      try rethrowing(as: Failure.init) { () throws(FileError) in
        try sides[index].write(sides[index].content.bytes)
      }
    }
  }
}
