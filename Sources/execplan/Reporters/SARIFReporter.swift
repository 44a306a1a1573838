import ExecPlanCore

/// SARIF 2.1.0, for code scanning.
struct SARIFReporter: ResultReporter {
  private var json = JSONWriter()
  private var fingerprints = Fingerprints()
  private var repository = RepositoryPaths()
  private var isOpen = false
  private var count = 0
  private let rules = RuleList.descriptions
  private let ruleIndex: [String: Int]

  /// Readers take no more results than this.
  private static let limit = 25_000

  init() {
    ruleIndex = Dictionary(rules.enumerated().map { ($1.name, $0) }) { first, _ in first }
  }

  mutating func report(_ result: PlanResult, to output: Output) {
    open()
    let path = repository.path(of: result.path)
    for finding in result.findings where count < Self.limit {
      count += 1
      write(finding, path: path, fingerprint: fingerprints.fingerprint(of: finding, in: path, result.plan))
    }
    output.write(json.take())
  }

  mutating func finish(_ summary: Summary, to output: Output) {
    open()
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

  private mutating func open() {
    if isOpen { return }
    isOpen = true
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
            $0.object { $0.field("uri", URIPath.encode(path)) }
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
}

extension JSONWriter {
  /// An object that holds one text, as SARIF has it in many places.
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

/// Paths as URIs have them.
enum URIPath {
  /// All but what stands for itself in a path is written as `%20`.
  static func encode(_ path: String) -> String {
    var result = ""
    for byte in path.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), "/", "-", ".",
        "_", "~":
        result.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        let digits = String(byte, radix: 16, uppercase: true)
        result += digits.count == 1 ? "%0\(digits)" : "%\(digits)"
      }
    }
    return result
  }
}
