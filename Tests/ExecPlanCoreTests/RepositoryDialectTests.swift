import Testing

@testable import ExecPlanCore

/// A repository's own PLANS.md decides what its plans contain.
@Suite("Repository dialect")
struct RepositoryDialectTests {
  private let guide = """
    # How we plan

    ```sh
    make plan
    ```

    ~~~markdown
    # <Title>

    Status: DRAFT | APPROVED

    ## Goal

    Write down what <the customer> gets out of it and by when.

    ## Progress

    - [ ] First thing

    ## Rollout (optional)

    Tell who gets it first and how they are chosen.
    ~~~
    """

  private func dialect() throws -> Dialect { try #require(Dialect.repository(skeletonOf: guide)) }

  @Test("its level-2 headings are the sections, and the living ones stay mandatory")
  func sections() throws {
    let sections = try dialect().sections
    #expect(sections.map(\.title).prefix(3) == ["Goal", "Progress", "Rollout (optional)"])
    #expect(sections.map(\.level).prefix(3) == [.must, .must, .may])
    for kind in SectionKind.living {
      #expect(sections.contains { $0.kind == kind && $0.level == .must })
    }
  }

  @Test("its own headings name sections, and its guidance is reported")
  func fresh() throws {
    let text = try dialect().newPlan(with: SkeletonValues(title: "Sell tickets", now: 1_737_378_000))
    #expect(text.hasPrefix("# Sell tickets\n\nStatus: DRAFT | APPROVED\n\n## Goal\n"))
    let plan = try Plan(parsing: Array(text.utf8), dialect: .repository(skeletonOf: guide))
    #expect(plan.outline.first?.sections.map(\.section) == ["goal", "progress", "rollout"])
    let findings = Linter().findings(in: plan)
    // The slot within the guidance is not reported again.
    #expect(findings.filter { $0.rule == "unfilled-template" }.map(\.line) == [3, 7, 15])
    #expect(!findings.contains { $0.rule == "missing-section" && $0.message.contains("Goal") })
  }

  @Test("a guide without a skeleton is an error")
  func withoutSkeleton() {
    #expect(throws: PlanError.noSkeleton) {
      try Plan(parsing: Array("# A\n".utf8), dialect: .repository(skeletonOf: "# How we plan\n\nWell.\n"))
    }
  }
}
