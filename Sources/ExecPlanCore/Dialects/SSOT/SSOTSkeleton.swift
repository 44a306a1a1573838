extension Dialect {
  static let ssotSkeleton: String = #"""
    # {title}

    This ExecPlan is kept as a living document. Whenever someone stops working on
    it, `Progress`, `Surprises & Discoveries`, `Decision Log` and
    `Outcomes & Retrospective` are brought up to date. The order of the sections is
    fixed.

    {plans-note}

    ## Purpose / Big Picture

    Say what someone can do once this lands that they cannot do today, and how they
    would notice it. One to three paragraphs in the words of a user.

    ## Context and Orientation

    Introduce the repository to somebody who opens it for the first time. Name the
    files involved by their full paths, say how they work together today, and explain
    every technical term where it first appears.

    ## Constraints & Safety

    - **Allowed Directories**: <the folders that may be written>
    - **Forbidden Operations**: <commands and changes that are never made>
    - **Deployment**: <where the result may go, and by which script>
    - **Secrets**: <where they come from; none are in the code>

    ## Acceptance Criteria

    - [ ] <what a user can do>
      - Verification: <the command that checks it>
      - Expected Output: <the line that proves it>

    ## Milestones

    Plan the work as a few chapters, each under its own level-3 heading: its aim,
    what exists at its end, the command that proves it, and the result to look for.
    Delete this section if the work fits into one chapter.

    ## Progress

    List every step of the work as one checkbox line, in working order. Each has the
    UTC time, to the second, at which it was entered or done, and its author.

    - [x] {iso} - Wrote the first draft of this plan (Author: {author})
    - [ ] {iso} - First step: name the smallest piece of work with a visible result (Author: {author})

    ## Surprises & Discoveries

    - {iso} - <something nobody expected>
      - Evidence: <the output or file that shows it>

    ## Decision Log

    - {iso} - <the choice in one sentence>
      - Rationale: <the reason, and the option that lost>
      - Author: {author}

    ## Outcomes & Retrospective

    Close the plan by comparing the result with its purpose: what works now, what
    was left out, and what you would do differently. Until then, one sentence for
    each milestone reached is enough.
    """#
}
