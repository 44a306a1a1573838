import ExecPlanCore

/// JSON Lines, for streams: one object per line for each finding, with the keys of a finding in
/// `Fixtures/schemas/validate.schema.json` after the plan's `path`.
struct JSONLinesReporter: StreamingReporter {
  static let format = ReportFormat(
    name: "jsonl", summary: "JSON Lines, one object per finding, for streams"
  ) { _ in JSONLinesReporter() }

  func text(for result: PlanResult) -> [UInt8] {
    var json = JSONWriter(pretty: false)
    for finding in result.findings {
      json.object {
        $0.field("path", result.path)
        $0.fields(of: finding)
      }
      json.endLine()
    }
    return json.bytes
  }

  func finish(_ summary: Summary, to output: Output) {}
}
