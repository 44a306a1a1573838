/// The guidance of other skeletons: OpenAI's PLANS.md and guides derived from it. Plans of every dialect may
/// contain it.
enum KnownGuidance {
  /// The opening words of guidance paragraphs, as phrases.
  static let openings = [
    "explain in a few sentences what someone gains",
    "explain in a few sentences what someone can do",
    "use a list with checkboxes to {summarize|summarise} granular steps",
    "every stopping point must be documented here",
    "document unexpected behaviors , bugs",
    "document unexpected behaviours , bugs",
    "record every {significant |}decision made while working on the plan",
    "{summarize|summarise} outcomes , gaps , and lessons learned",
    "describe the current state relevant to this task",
    "describe , in prose , the sequence of edits",
    "state the exact commands to run and where to run them",
    "describe how to start or exercise the system",
    "if steps can be repeated safely , say so",
    "include the most important transcripts , diffs",
    "be prescriptive . name the libraries",
    "name the libraries , modules , and services to use",
    "paths and modules this plan must not modify",
    "short , action-oriented description",
    "what to achieve . user perspective",
    "current architecture , related files , key term definitions",
  ]

  /// Sentences that say what a section is for. Authors keep them as a lead-in; alone, they are guidance.
  static let leadIns = [
    "unexpected findings during implementation that were not anticipated",
    "hard invariants that must hold throughout implementation",
    "thresholds that trigger escalation when breached",
    "known uncertainties that might affect the plan",
  ]
}
