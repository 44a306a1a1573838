import Foundation

@testable import ExecPlanCore
@testable import execplan

/// The text of `.execplan.json`, and plans checked with it.
enum ConfigurationProperties {
  /// A guide with a skeleton, for dialects that extend `repository`.
  private static let guide = """
    # Plans

    ```md
    # Title

    ## Progress

    - [ ] First step

    ## Decision Log

    ## Rollout (optional)
    ```

    """

  private static let plan = Array(
    """
    # Export

    The tool exports readings asap, and cleans up as needed.

    ## Progress

    - [x] Look (completed: one; remaining: TBD)

    ## Decision Log

    ## Rollout

    """.utf8)

  static func violations(in text: FuzzText, as bytes: [UInt8]) -> [String] {
    var violations = Violations()
    let (settings, problems) = read(bytes)
    for problem in problems {
      let name = "the problem at \(problem.offset)"
      violations.expect((0...bytes.count).contains(problem.offset), "\(name) is outside the text")
      let isInside = bytes.indices.contains(problem.offset) && bytes[problem.offset] & 0xC0 == 0x80
      if TextPosition.firstInvalidUTF8(in: bytes) == nil {
        violations.expect(!isInside, "\(name) is inside a character")
        let place = TextPosition(of: problem.offset, in: bytes)
        violations.expect(
          TextPlaces(bytes).has(line: place.line, column: place.column) || problem.offset == bytes.count,
          "\(name) has no position")
      }
      violations.expect(!problem.message.isEmpty, "\(name) has an empty message")
    }
    let broken = ConfigurationError(name: ".execplan.json", problems, in: bytes)
    violations.add(broken.messages.map(Printable.escaping).flatMap(ReportProperties.unsafe))
    if problems.isEmpty { violations.add(violatedInUse(of: settings)) }

    violations.expectEqual(
      messages(for: text.lineFeeds), messages(for: text.otherEndings),
      "messages after a change of line endings")
    _ = read(text.prefix)
    violations.add(disagreements(on: bytes))
    return violations.texts
  }

  private static func read(_ bytes: [UInt8]) -> (Configuration.Settings, [ConfigurationProblem]) {
    var parser = ConfigurationParser(name: ".execplan.json") { .success(guide) }
    let settings = parser.parse(bytes)
    return (settings, parser.problems)
  }

  private static func messages(for bytes: [UInt8]) -> [String] {
    ConfigurationError(name: ".execplan.json", read(bytes).1, in: bytes).messages
  }

  /// A configuration without problems can be used on paths, and on plans in every dialect it defines.
  private static func violatedInUse(of settings: Configuration.Settings) -> [String] {
    var violations = Violations()
    let configuration = Configuration(name: ".execplan.json", folder: Path("/repo"), settings)
    _ = configuration.excludes(Path("/repo/docs/plans/a.md"), isFolder: false)
    _ = configuration.declaresPlan(Path("/repo/third-party/plän.md"))
    let linter = Linter(settings.lint)
    let places = TextPlaces(plan)
    for dialect in settings.dialects.custom + [Dialect.codex] {
      violations.expect(!dialect.skeleton.isEmpty, "\(dialect.name) has no skeleton")
      do throws(PlanError) {
        let read = try Plan(parsing: plan, dialect: .custom(dialect), settings: settings.dialects)
        let findings = linter.findings(in: read)
        violations.add(findings.flatMap { LinterProperties.violated(by: $0, places) })
      } catch {
        violations.expect(false, "\(dialect.name) cannot read a plan: \(error)")
      }
    }
    return violations.texts
  }

  /// The parser accepts all JSON that Foundation accepts, except duplicate keys and deep nesting.
  private static func disagreements(on bytes: [UInt8]) -> [String] {
    // Foundation guesses at encodings; a configuration is UTF-8.
    guard !bytes.contains(0), TextPosition.firstInvalidUTF8(in: bytes) == nil else { return [] }
    do throws(JSON5Error) {
      _ = try JSON5Parser.parse(bytes)
      return []
    } catch {
      switch error.reason {
      case .duplicateKey, .tooDeep, .notUTF8: return []
      default: break
      }
      let options: JSONSerialization.ReadingOptions = [.fragmentsAllowed]
      let isJSON = (try? JSONSerialization.jsonObject(with: Data(bytes), options: options)) != nil
      return isJSON ? ["JSON is rejected: \(error.message)"] : []
    }
  }
}
