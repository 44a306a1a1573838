extension Dialect {
  static let ssotValidPlan = """
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
}
