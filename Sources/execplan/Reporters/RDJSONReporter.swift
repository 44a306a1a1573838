import ExecPlanCore

/// Reviewdog's diagnostic format. Its columns count bytes of UTF-8.
struct RDJSONReporter: ResultReporter {
  private var json = JSONWriter()
  private var isOpen = false

  init() {}

  mutating func report(_ result: PlanResult, to output: Output) {
    open()
    let lines = SourceLines(of: result.plan)
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
    output.write(json.take())
  }

  mutating func finish(_ summary: Summary, to output: Output) {
    open()
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

  private mutating func open() {
    if isOpen { return }
    isOpen = true
    json.open("{")
    json.key("source")
    json.object {
      $0.field("name", Tool.name)
      $0.field("url", Tool.homepage)
    }
    json.key("diagnostics")
    json.open("[")
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
