extension Dialect {
  static let codexValidPlan = """
    # Add a dry-run flag to the sync command

    This ExecPlan is a living document. Progress, Surprises & Discoveries, Decision Log and Outcomes &
    Retrospective are kept current while the work goes on.

    ## Purpose / Big Picture

    After this change `sync --dry-run` prints the files it would copy and copies none of them.

    ## Progress

    - [x] (2025-01-20 13:00Z) Wrote the failing test.
    - [ ] Add the flag.

    ## Surprises & Discoveries

    - Observation: The copy loop reads the clock twice.
      Evidence: `strace -c` counts two calls for each file.

    ## Decision Log

    - Decision: Print one path on each line.
      Rationale: Other tools can read it without parsing.
      Date/Author: 2025-01-20, Ada

    ## Outcomes & Retrospective

    The test is in place; the flag comes next.

    ## Context and Orientation

    The command lives in `Sources/sync/main.swift`. Its loop copies one file at a time.

    ## Plan of Work

    In `Sources/sync/main.swift`, read the flag before the loop and skip the copy when it is set.

    ## Concrete Steps

    From the repository root:

        swift test --filter DryRun

    ## Validation and Acceptance

    Run `swift test` and expect 12 tests passed; `DryRunTests` fails before the change and passes after.

    ## Idempotence and Recovery

    Every step can be repeated. To go back, run `git restore Sources/sync`.

    ## Artifacts and Notes

        would copy notes.txt

    ## Interfaces and Dependencies

    `Options` in `Sources/sync/Options.swift` gains `var dryRun: Bool`.

    """
}
