import ExecPlanCore

/// The progress of one plan as one JSON object: the first form in
/// `Fixtures/schemas/parse-progress.schema.json`. The keys are those of an older script that agents know.
struct ProgressJSON: ProgressWriter {
  func write(_ progress: PlanProgress, to output: Output) { output.writeJSON { $0.fields(of: progress) } }
}

/// The progress of several plans as one JSON object: the second form in
/// `Fixtures/schemas/parse-progress.schema.json`.
struct ProgressListJSON: ProgressWriter {
  private var json = JSONWriter()

  mutating func begin() {
    json.open("{")
    json.field("schema_version", JSONReporter.schemaVersion)
    json.key("plans")
    json.open("[")
  }

  mutating func write(_ progress: PlanProgress, to output: Output) {
    json.object { $0.fields(of: progress) }
    output.write(json.take())
  }

  mutating func finish(failures: [PlanFailure], to output: Output) {
    json.close("]")
    json.field("failures", failures)
    json.close("}")
    json.endLine()
    output.write(json.take())
  }
}

extension JSONWriter {
  fileprivate mutating func fields(of progress: PlanProgress) {
    let report = progress.report
    field("path", progress.path)
    field("title", report.title)
    field("dialect", report.dialect)
    field("status", report.status)
    key("completed")
    array { json in for item in report.items(.completed) { json.completed(item) } }
    field("remaining", report.items(.remaining).map(\.description))
    key("partial")
    array { json in for item in report.items(.partial) { json.partial(item) } }
    field("total", report.total)
    field("completion_pct", report.completionPercentage)
    field("next", report.next)
    field("items", report.items)
    field("first_update", report.firstUpdate)
    field("last_update", report.lastUpdate)
  }

  private mutating func completed(_ item: ProgressReport.Item) {
    object {
      $0.field("timestamp", item.timestampText)
      $0.field("description", item.description)
    }
  }

  private mutating func partial(_ item: ProgressReport.Item) {
    object {
      $0.field("done", item.done ?? "")
      $0.field("remaining", item.remaining ?? "")
    }
  }
}

extension NextStep: JSONValue {
  func write(to json: inout JSONWriter) {
    json.object {
      $0.field("action", action.rawValue)
      $0.field("description", description)
      $0.field("remaining", remaining)
      $0.field("line", line)
    }
  }
}

extension ProgressReport.Item: JSONValue {
  func write(to json: inout JSONWriter) {
    json.object {
      $0.field("state", state.rawValue)
      $0.field("marker", marker)
      $0.field("description", description)
      if let timestamp {
        $0.key("timestamp")
        $0.object {
          $0.field("text", timestampText)
          $0.field("utc", timestamp.utc)
          $0.field("precision", timestamp.precision.rawValue)
        }
      } else {
        $0.field("timestamp", String?.none)
      }
      $0.field("line", line)
      $0.field("end_line", endLine)
      $0.field("depth", depth)
      $0.field("group", group)
      $0.field("done", done)
      $0.field("remaining", remaining)
      $0.field("author", author)
    }
  }
}
