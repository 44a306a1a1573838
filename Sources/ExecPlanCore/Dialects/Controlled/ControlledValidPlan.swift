extension Dialect {
  static var controlledValidPlan: String {
    codexValidPlan.replacingEach("\n\n## Purpose", by: "\n\nStatus: IN PROGRESS\n\n## Purpose") + """

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
  }
}
