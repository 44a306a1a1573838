import ExecPlanCore

/// One JSON object a line for each finding, with its plan's path first: for streams.
struct JSONLinesReporter: Reporter {
  func page(of result: PlanResult) -> Page {
    var json = JSONWriter(pretty: false)
    for finding in result.findings {
      json.object {
        $0.field("path", result.path)
        $0.fields(of: finding)
      }
      json.endLine()
    }
    return .finished(json.bytes)
  }

  func finish(_ summary: Summary, to output: Output) {}
}
