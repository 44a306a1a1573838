import ExecPlanCore

/// One JSON object a line for each finding, with its plan's path first: for streams.
struct JSONLinesReporter: Reporter {
  func report(_ result: PlanResult, to output: Output) {
    for finding in result.findings {
      var json = JSONWriter(pretty: false)
      json.object {
        $0.field("path", result.path)
        $0.fields(of: finding)
      }
      json.endLine()
      output.write(json.take())
    }
  }

  func finish(_ summary: Summary, to output: Output) {}
}
