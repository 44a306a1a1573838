import MarkdownTree
import TestSupport

@testable import ExecPlanCore
@testable import execplan

/// The progress and the sections of a plan, and their output.
enum ProgressProperties {
  static func violations(in text: FuzzText) -> [String] {
    do throws(PlanError) {
      var violations = Violations()
      violations.add(violated(by: try Plan(parsing: text.bytes), of: text.bytes))
      let prefix = text.prefix
      violations.add(violated(by: try Plan(parsing: prefix), of: prefix).map { "in a prefix: \($0)" })
      let unix = shown(try Plan(parsing: text.lineFeeds))
      violations.expectEqual(
        unix, shown(try Plan(parsing: text.otherEndings)), "progress after a change of line endings")
      violations.add(unix.flatMap(ReportProperties.unsafe))
      violations.expect(unix.dropFirst().allSatisfy(ReportProperties.isJSON), "progress is not JSON")
      return violations.texts
    } catch {
      return ["a UTF-8 text is rejected: \(error)"]
    }
  }

  /// The progress as text and JSON, and the sections as JSON.
  private static func shown(_ plan: Plan) -> [String] {
    var json = JSONWriter()
    json.object { $0.field("sections", plan.outline) }
    let outline = String(decoding: json.take(), as: UTF8.self)
    guard let report = ProgressReport(of: plan) else { return ["", outline] }
    let progress = PlanProgress(path: "/plan.md", report: report)
    var text = ProgressText(color: .none)
    let outputs = [Output(), Output()]
    text.write(progress, to: outputs[0])
    ProgressJSON().write(progress, to: outputs[1])
    return outputs.map { String(decoding: $0.bytes, as: UTF8.self) } + [outline]
  }

  private static func violated(by plan: Plan, of bytes: [UInt8]) -> [String] {
    var violations = Violations()
    let places = TextPlaces(bytes)
    for section in plan.outline.flattened {
      violations.expect(
        places.hasLine(section.line) && places.hasLine(section.endLine) && section.line <= section.endLine,
        "a section has the lines \(section.line) to \(section.endLine)")
      violations.expect((1...6).contains(section.level), "a section has level \(section.level)")
    }
    guard let progress = plan.progress, let report = ProgressReport(of: plan) else { return violations.texts }
    let ranges = RangeCheck(plan.source)
    var line = 0
    for (index, (item, shown)) in zip(progress.items, report.items).enumerated() {
      let name = "item \(index)"
      violations.expect(item.line >= line, "\(name) is out of order")
      violations.expect(
        places.hasLine(item.line) && places.hasLine(item.endLine) && item.line <= item.endLine,
        "\(name) has the lines \(item.line) to \(item.endLine)")
      violations.add(ranges.problems(of: item.range, name))
      violations.add(ranges.problems(of: item.boxRange, "the box of \(name)"))
      if let range = item.timestampRange {
        violations.add(ranges.problems(of: range, "the timestamp of \(name)"))
      }
      violations.expect(item.parent.map { $0 < index } ?? true, "\(name) is nested in a later item")
      violations.expect((item.parent == nil) == (item.depth == 0), "\(name) has depth \(item.depth)")
      violations.expect(
        shown.description.unicodeScalars.allSatisfy { $0 != "\n" && $0 != "\r" },
        "\(name) has a description of several lines"
      )
      line = item.line
    }
    violations.add(violated(by: report, places))
    return violations.texts
  }

  private static func violated(by report: ProgressReport, _ places: TextPlaces) -> [String] {
    var violations = Violations()
    let states: [ProgressItem.State] = [.completed, .partial, .remaining]
    let counts = states.map { report.items($0).count }
    violations.expect(
      counts.reduce(0, +) == report.total, "\(report.total) items in total, but \(counts) by state")
    violations.expect(
      (0...100).contains(report.completionPercentage), "\(report.completionPercentage) percent")
    violations.expect(
      (report.next == nil) == (report.total == 0), "the next step exists if and only if items do")
    if let line = report.next?.line { violations.expect(places.hasLine(line), "next is on line \(line)") }
    for time in report.items.compactMap(\.timestamp?.utc) {
      violations.expect(UTCTime(time) != nil, "\(time) is not a time")
    }
    return violations.texts
  }
}
