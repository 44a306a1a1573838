extension Dialect {
  /// The skeleton in PLANS.md; a test keeps the two equal.
  static let codexSkeleton: String = #"""
    # {title}

    This ExecPlan is kept as a living document. Whenever someone stops working on
    it, `Progress`, `Surprises & Discoveries`, `Decision Log` and
    `Outcomes & Retrospective` are brought up to date, so that the next person can
    go on from this file alone.

    {plans-note}

    ## Purpose / Big Picture

    Say what someone can do once this lands that they cannot do today, and how they
    would notice it. Three or four sentences in the words of a user; how it is done
    belongs further down.

    ## Progress

    List every step of the work as one checkbox line, in working order. Give a
    finished step its UTC time, and split an interrupted step into what is completed
    and what is remaining, inside parentheses at the end of its line.

    - [x] ({now}) Wrote the first draft of this plan.
    - [ ] First step: name the smallest piece of work with a visible result.

    ## Surprises & Discoveries

    Note here whatever behaved unlike the plan assumed, as soon as you notice it,
    with the few lines of output or the location in the code that prove it.

    - Observation: <something nobody expected>
      Evidence: <the output or file that shows it>

    ## Decision Log

    Enter each choice that a later reader may question, together with the reason
    that settled it. A change of course gets an entry of its own.

    - Decision: <the choice in one sentence>
      Rationale: <the reason, and the option that lost>
      Date/Author: <YYYY-MM-DD, name>

    ## Outcomes & Retrospective

    Close the plan by comparing the result with its purpose: what works now, what
    was left out, and what you would do differently. Until then, one sentence for
    each milestone reached is enough.

    ## Context and Orientation

    Introduce the repository to somebody who opens it for the first time. Name the
    files involved by their full paths, say how they work together today, and explain
    every technical term where it first appears.

    ## Milestones

    Plan the work as a few chapters, each under its own level-3 heading: its aim,
    what exists at its end, the command that proves it, and the result to look for.
    Delete this section if the work fits into one chapter.

    ## Plan of Work

    Walk through the edits in the order they are made. For each one, name the file
    and the function or location in it, and describe what is added, changed or
    removed there, and why.

    ## Concrete Steps

    Give each command together with the folder it runs in, indented by four spaces,
    followed by the first lines that it prints on success.

    ## Validation and Acceptance

    Show a stranger how to check the finished work: what to run or press, with which
    input, and the exact result to expect. Name the new test that fails before the
    change and how many tests succeed after it.

    ## Idempotence and Recovery

    Explain what happens when a step runs twice, how to resume after one that failed
    halfway, and how to return to the state before the work began.

    ## Artifacts and Notes

    Keep the short pieces of proof here: the end of a test run, a small diff, a
    measurement, each indented by four spaces and no longer than a screen.

    ## Interfaces and Dependencies

    Fix the names that have to exist when the work is over: the libraries with their
    versions and the reason for each, and the types, functions, commands or tables
    with their exact signatures.
    """#
}
