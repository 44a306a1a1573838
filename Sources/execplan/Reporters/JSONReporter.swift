import ExecPlanCore

extension Option {
  static let json = Option(name: "json", help: "Write JSON.")
}

/// For programs: one object, whose keys keep their meaning within a schema version.
struct JSONReporter: PageReporter {
  static let schemaVersion = 1

  private var json = JSONWriter()
  private var isOpen = false

  func finishedPage(of result: PlanResult) -> [UInt8] {
    // As deep as the list of plans stands in the report.
    var json = JSONWriter(depth: 2)
    json.value(result)
    return json.bytes
  }

  mutating func report(finished page: [UInt8], to output: Output) {
    open()
    json.value(written: page)
    output.write(json.take())
  }

  mutating func finish(_ summary: Summary, to output: Output) {
    open()
    json.close("]")
    json.field("failures", summary.failures)
    json.field("summary", summary)
    json.close("}")
    json.endLine()
    output.write(json.take())
  }

  private mutating func open() {
    if isOpen { return }
    isOpen = true
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
