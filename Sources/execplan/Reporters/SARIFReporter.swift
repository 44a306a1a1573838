import ExecPlanCore

/// SARIF 2.1.0 for code scanning (https://docs.oasis-open.org/sarif/sarif/v2.1.0/), with one run and every
/// rule in it. Columns count Unicode scalars: `columnKind` is `unicodeCodePoints`.
struct SARIFReporter: AggregatingReporter {
  static let format = ReportFormat(
    name: "sarif", summary: "SARIF 2.1.0, for code scanning"
  ) { _ in SARIFReporter() }

  private var json = JSONWriter()
  private let repository = RepositoryPaths()
  private var count = 0
  private let rules = RuleList.descriptions
  private let ruleIndex: [String: Int]

  /// GitHub code scanning rejects runs with more results.
  private static let limit = 25_000

  private init() { ruleIndex = Dictionary(rules.enumerated().map { ($1.name, $0) }) { first, _ in first } }

  mutating func begin(_ output: Output) {
    json.open("{")
    json.field("$schema", "https://json.schemastore.org/sarif-2.1.0.json")
    json.field("version", "2.1.0")
    json.key("runs")
    json.open("[")
    json.open("{")
    json.key("tool")
    json.object { [rules] in
      $0.key("driver")
      $0.object {
        $0.field("name", Tool.name)
        $0.field("version", Tool.version)
        $0.field("semanticVersion", Tool.version)
        $0.field("informationUri", Tool.homepage)
        $0.key("rules")
        $0.array { json in for rule in rules { json.rule(rule) } }
      }
    }
    json.field("columnKind", "unicodeCodePoints")
    json.key("results")
    json.open("[")
  }

  mutating func add(_ result: PlanResult, to output: Output) {
    let path = repository.path(of: result.path)
    let findings = result.findings.prefix(Self.limit - count)
    count += findings.count
    let fingerprints = Fingerprints.all(
      of: Array(findings), in: result.plan, at: repository.distinctPath(of: result.path))
    for (finding, fingerprint) in zip(findings, fingerprints) {
      write(finding, path: path, fingerprint: fingerprint)
    }
    output.write(json.take())
  }

  mutating func finish(_ summary: Summary, to output: Output) {
    json.close("]")
    json.key("invocations")
    json.array {
      $0.object {
        $0.field("executionSuccessful", summary.failures.isEmpty)
        $0.key("toolExecutionNotifications")
        $0.array { json in for failure in summary.failures { json.notification(failure) } }
      }
    }
    json.close("}")
    json.close("]")
    json.close("}")
    json.endLine()
    output.write(json.take())
  }

  private mutating func write(_ finding: Finding, path: String, fingerprint: String) {
    let index = ruleIndex[finding.rule]
    json.object {
      $0.field("ruleId", finding.rule)
      if let index { $0.field("ruleIndex", index) }
      $0.field("level", finding.severity.rawValue)
      $0.text("message", finding.message)
      $0.key("locations")
      $0.array {
        $0.object {
          $0.key("physicalLocation")
          $0.object {
            $0.key("artifactLocation")
            $0.object { $0.field("uri", Self.uri(path)) }
            $0.key("region")
            $0.object {
              $0.field("startLine", finding.line)
              $0.field("startColumn", finding.column)
              $0.field("endLine", finding.endLine)
              $0.field("endColumn", finding.endColumn)
            }
          }
        }
      }
      $0.key("partialFingerprints")
      $0.object { $0.field("primaryLocationLineHash", fingerprint) }
    }
  }

  /// A relative URI (RFC 3986): all bytes but unreserved characters and slashes are percent-encoded.
  private static func uri(_ path: String) -> String {
    var result = ""
    for byte in path.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), "/", "-", ".", "_", "~":
        result.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        let digits = String(byte, radix: 16, uppercase: true)
        result += digits.count == 1 ? "%0\(digits)" : "%\(digits)"
      }
    }
    return result
  }
}

extension JSONWriter {
  /// A SARIF `message` or `multiformatMessageString`.
  fileprivate mutating func text(_ key: String, _ text: String) {
    self.key(key)
    object { $0.field("text", text) }
  }

  fileprivate mutating func rule(_ rule: RuleDescription) {
    let severity = rule.severity ?? .warning
    object {
      $0.field("id", rule.name)
      $0.field("name", rule.name)
      $0.text("shortDescription", rule.summary)
      $0.text("fullDescription", rule.rationale)
      $0.key("help")
      $0.object {
        $0.field("text", "\(rule.summary)\n\n\(rule.rationale)")
        $0.field("markdown", "**\(rule.summary)**\n\n\(rule.rationale)")
      }
      $0.key("defaultConfiguration")
      $0.object {
        $0.field("enabled", rule.severity != nil)
        $0.field("level", severity.rawValue)
      }
      $0.key("properties")
      $0.object {
        $0.field("precision", "high")
        $0.field("problem.severity", severity == .note ? "recommendation" : severity.rawValue)
        $0.field("tags", [rule.group.rawValue])
      }
    }
  }

  fileprivate mutating func notification(_ failure: PlanFailure) {
    object {
      $0.field("level", "error")
      $0.text("message", "\(failure.path): \(failure.message)")
    }
  }
}
