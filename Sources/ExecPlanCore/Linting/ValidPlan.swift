/// A plan in which no rule finds anything: what the examples of rules about whole plans are made from.
enum ValidPlan {
  static let text = "# Add a dry-run flag to the sync command\n\n" + body

  /// The plan without its title.
  static let body = intro + sections.map { "## \($0.title)\n\n\($0.body)\n" }.joined(separator: "\n")

  /// The plan with one section's body replaced, or the section left out where `replacement` is nil.
  static func replacing(_ title: String, with replacement: String?) -> String {
    let kept = sections.compactMap { section -> String? in
      guard section.title == title else { return "## \(section.title)\n\n\(section.body)\n" }
      return replacement.map { "## \(title)\n\n\($0)\n" }
    }
    return "# Add a dry-run flag to the sync command\n\n" + intro + kept.joined(separator: "\n")
  }

  /// A sound plan of the controlled dialect.
  static let controlled =
    text.replacingEach("\n\n## Purpose", by: "\n\nStatus: IN PROGRESS\n\n## Purpose") + """

      ## Constraints

      The options that exist today keep their names.

      ## Tolerances

      - Scope: if more than 6 files change, stop and ask.

      ## Risks

      - Risk: A file changes between listing and copying.
        Severity: low
        Likelihood: medium
        Mitigation: The list is printed with the time it was read.

      """

  /// A sound plan of the ssot dialect.
  static let ssot = """
    # Add a dry-run flag to the sync command

    This plan is a living document.

    ## Purpose / Big Picture

    After this change `sync --dry-run` prints the files it would copy and copies none of them.

    ## Context and Orientation

    The command lives in `Sources/sync/main.swift`.

    ## Constraints & Safety

    - **Allowed Directories**: `Sources/**`
    - **Forbidden Operations**: `rm -rf`
    - **Secrets**: none are read.

    ## Acceptance Criteria

    - [ ] A dry run copies nothing
      - Verification: `sync --dry-run`
      - Expected Output: `0 copied`

    ## Milestones

    One is enough: `swift test` prints 12 passed.

    ## Progress

    - [x] 2025-01-20T13:00:00Z - Wrote the failing test (Author: Ada)

    ## Surprises & Discoveries

    None yet.

    ## Decision Log

    - 2025-01-20T13:05:00Z - Print one path a line
      - Rationale: Tools can read it.
      - Author: Ada

    ## Outcomes & Retrospective

    The flag works; its help text was written by hand.

    """

  /// The plan with every step done and its outcome told.
  static let finished = replacing(
    "Progress",
    with: "- [x] (2025-01-20 13:00Z) Wrote the failing test.\n- [x] (2025-01-21 09:30Z) Added the flag."
  ).replacingEach("The test is in place; the flag comes next.", by: "The flag works and is documented.")

  static func withStatus(_ status: String) -> String {
    text.replacingEach("\n\n## Purpose", by: "\n\nStatus: \(status)\n\n## Purpose")
  }

  static let intro = """
    This ExecPlan is a living document. Progress, Surprises & Discoveries, Decision Log and Outcomes &
    Retrospective are kept current while the work goes on.


    """

  static let sections: [(title: String, body: String)] = [
    (
      "Purpose / Big Picture",
      "After this change `sync --dry-run` prints the files it would copy and copies none of them."
    ),
    (
      "Progress",
      """
      - [x] (2025-01-20 13:00Z) Wrote the failing test.
      - [ ] Add the flag.
      """
    ),
    (
      "Surprises & Discoveries",
      """
      - Observation: The copy loop reads the clock twice.
        Evidence: `strace -c` counts two calls for each file.
      """
    ),
    (
      "Decision Log",
      """
      - Decision: Print one path on each line.
        Rationale: Other tools can read it without parsing.
        Date/Author: 2025-01-20, Ada
      """
    ),
    ("Outcomes & Retrospective", "The test is in place; the flag comes next."),
    (
      "Context and Orientation",
      "The command lives in `Sources/sync/main.swift`. Its loop copies one file at a time."
    ),
    (
      "Plan of Work",
      "In `Sources/sync/main.swift`, read the flag before the loop and skip the copy when it is set."
    ),
    ("Concrete Steps", "From the repository root:\n\n    swift test --filter DryRun"),
    (
      "Validation and Acceptance",
      "Run `swift test` and expect 12 tests passed; `DryRunTests` fails before the change and passes after."
    ),
    ("Idempotence and Recovery", "Every step can be repeated. To go back, run `git restore Sources/sync`."),
    ("Artifacts and Notes", "    would copy notes.txt"),
    ("Interfaces and Dependencies", "`Options` in `Sources/sync/Options.swift` gains `var dryRun: Bool`."),
  ]
}

extension String {
  /// This plan with the "## " heading of one section replaced; for examples.
  func replacingHeading(_ title: String, with heading: String) -> String {
    split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0 == "## \(title)" ? heading : String($0) }
      .joined(separator: "\n")
  }
}
