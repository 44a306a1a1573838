import ExecPlanCore

/// Reviewdog's diagnostic format, `reviewdog.rdf.DiagnosticResult` as one JSON object. Columns are 1-based
/// and count UTF-8 bytes. The severities are ERROR, WARNING and INFO.
struct RDJSONReporter: StreamingReporter {
  static let format = ReportFormat(
    name: "rdjson", summary: "reviewdog's diagnostic format"
  ) { _ in RDJSONReporter() }

  private var json = JSONWriter()

  mutating func begin(_ output: Output) {
    json.open("{")
    json.key("source")
    json.object {
      $0.field("name", Tool.name)
      $0.field("url", Tool.homepage)
    }
    json.key("diagnostics")
    json.open("[")
  }

  func text(for result: PlanResult) -> [UInt8] {
    let lines = SourceLines(of: result.plan)
    var json = JSONWriter(depth: 2)
    for finding in result.findings {
      json.object {
        $0.field("message", finding.message)
        $0.key("location")
        $0.object {
          $0.field("path", result.path)
          $0.key("range")
          $0.object {
            $0.position(
              "start", line: finding.line,
              lines.byteColumn(of: finding.range.lowerBound, inLine: finding.line))
            $0.position(
              "end", line: finding.endLine,
              lines.byteColumn(of: finding.range.upperBound, inLine: finding.endLine))
          }
        }
        $0.field("severity", finding.severity == .note ? "INFO" : finding.severity.rawValue.uppercased())
        $0.key("code")
        $0.object { $0.field("value", finding.rule) }
      }
    }
    return json.bytes
  }

  mutating func add(text: [UInt8], to output: Output) {
    json.value(written: text)
    output.write(json.take())
  }

  mutating func finish(_ summary: Summary, to output: Output) {
    for failure in summary.failures {
      json.object {
        $0.field("message", failure.message)
        $0.key("location")
        $0.object { $0.field("path", failure.path) }
        $0.field("severity", "ERROR")
      }
    }
    json.close("]")
    json.close("}")
    json.endLine()
    output.write(json.take())
  }
}

extension JSONWriter {
  fileprivate mutating func position(_ key: String, line: Int, _ column: Int) {
    self.key(key)
    object {
      $0.field("line", line)
      $0.field("column", column)
    }
  }
}
