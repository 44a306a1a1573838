import ExecPlanCore

/// One JSON object a line for each finding, with its plan's path first: for streams.
struct JSONLinesReporter: PageReporter {
  func finishedPage(of result: PlanResult) -> [UInt8] {
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
