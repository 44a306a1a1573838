import ExecPlanCore

extension Option {
  static let json = Option(name: "json", help: "Write JSON.")
}

extension Output {
  /// Writes one JSON object, beginning with the schema version.
  func writeJSON(_ fields: (inout JSONWriter) -> Void) {
    var json = JSONWriter()
    json.object {
      $0.field("schema_version", JSONReporter.schemaVersion)
      fields(&$0)
    }
    json.endLine()
    write(json.take())
  }
}

/// One JSON object for programs, as `Fixtures/schemas/validate.schema.json` describes it. Keys keep their
/// meaning within a schema version.
struct JSONReporter: StreamingReporter {
  static let format = ReportFormat(
    name: "json", summary: "one JSON object, for programs"
  ) { _ in JSONReporter() }
  static let schemaVersion = 1

  private var json = JSONWriter()

  mutating func begin(_ output: Output) {
    json.open("{")
    json.field("schema_version", Self.schemaVersion)
    json.key("tool")
    json.object {
      $0.field("name", Tool.name)
      $0.field("version", Tool.version)
    }
    json.key("plans")
    json.open("[")
  }

  func text(for result: PlanResult) -> [UInt8] {
    var json = JSONWriter(depth: 2)
    json.value(result)
    return json.bytes
  }

  mutating func add(text: [UInt8], to output: Output) {
    json.value(written: text)
    output.write(json.take())
  }

  mutating func finish(_ summary: Summary, to output: Output) {
    json.close("]")
    json.field("failures", summary.failures)
    json.field("summary", summary)
    json.close("}")
    json.endLine()
    output.write(json.take())
  }
}

extension PlanResult: JSONValue {
  func write(to json: inout JSONWriter) {
    json.object {
      $0.field("path", path)
      $0.field("title", plan.title)
      $0.field("dialect", plan.dialect.name)
      $0.field("dialect_reason", plan.dialectReason)
      $0.field("valid", isValid)
      $0.field("findings", findings)
    }
  }
}

extension Finding: JSONValue {
  func write(to json: inout JSONWriter) {
    json.object { $0.fields(of: self) }
  }
}

extension JSONWriter {
  mutating func fields(of finding: Finding) {
    field("rule", finding.rule)
    field("severity", finding.severity.rawValue)
    field("message", finding.message)
    field("section", finding.section)
    field("line", finding.line)
    field("column", finding.column)
    field("end_line", finding.endLine)
    field("end_column", finding.endColumn)
  }
}

extension PlanFailure: JSONValue {
  func write(to json: inout JSONWriter) {
    json.object {
      $0.field("path", path)
      $0.field("message", message)
    }
  }
}

extension Summary: JSONValue {
  func write(to json: inout JSONWriter) {
    json.object {
      $0.field("plans", plans)
      $0.field("errors", errors)
      $0.field("warnings", warnings)
      $0.field("notes", notes)
      $0.field("valid", isValid)
    }
  }
}
