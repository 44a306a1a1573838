import ExecPlanCore
import Foundation
import TestSupport
import Testing

/// The time to parse, check and count any plan is linear in its length.
@Suite struct LinterGrowthTests {
  @Test("Hostile plans take linear time", arguments: HostilePlan.all)
  func growth(plan: HostilePlan) throws {
    let ratio = Growth.ratio(1_500...12_000, make: { Array(plan.make($0).utf8) }, of: Self.work)
    #expect(ratio < Growth.bound)
  }

  /// Writes the plans for `.ci/hostile`, which runs the release build on large plans. Cheap parts show their
  /// growth only there.
  @Test("Hostile plans as files", .enabled(if: Self.folder != nil))
  func files() throws {
    let folder = URL(fileURLWithPath: try #require(Self.folder))
    for (number, plan) in HostilePlan.all.enumerated() {
      for (size, length) in [("small", 125_000), ("large", 125_000 * Growth.factor)] {
        let file = folder.appendingPathComponent("\(number).\(size).md")
        try plan.make(length).write(to: file, atomically: false, encoding: .utf8)
      }
      try plan.name.write(
        to: folder.appendingPathComponent("\(number).name"), atomically: false, encoding: .utf8)
    }
  }

  private static let folder = ProcessInfo.processInfo.environment["EXECPLAN_HOSTILE"]

  private static let linter: Linter = {
    var settings = LintSettings()
    settings.now = 1_760_000_000
    for rule in RuleList.descriptions { settings[rule.name].isSelected = true }
    return Linter(settings)
  }()

  private static func work(_ bytes: [UInt8]) {
    guard let plan = try? Plan(parsing: bytes) else { return }
    _ = linter.findings(in: plan)
    _ = ProgressReport(of: plan)
    _ = plan.outline
  }
}
