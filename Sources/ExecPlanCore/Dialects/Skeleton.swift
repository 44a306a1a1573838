/// The texts that `init` starts plans from, one file each. They hold `{title}`, `{plans-note}`, `{now}`, `{iso}` and
/// `{author}` to fill in, and guidance to be replaced by whoever writes the plan.
enum Skeleton {
  /// The opening words of every guidance paragraph of the skeletons, as phrases. A test holds them against the
  /// skeletons.
  static let guidance = [
    "say what someone can do once this lands",
    "list every step of the work as one checkbox line",
    "first step : name the smallest piece of work",
    "note here whatever behaved unlike the plan assumed",
    "enter each choice that a later reader may question",
    "close the plan by comparing the result with its purpose",
    "introduce the repository to somebody who opens it",
    "tell the work as a few chapters",
    "walk through the edits in the order they are made",
    "give each command together with the folder it runs in",
    "show a stranger how to check the finished work",
    "explain what happens when a step runs twice",
    "keep the short pieces of proof here",
    "fix the names that have to exist when the work is over",
    "set down here what has to hold through the whole of the work",
    "give each limit at which work stops",
    "foresee here what may go wrong",
  ]

  /// How the guidance of the skeletons begins that plans elsewhere are started from: OpenAI's PLANS.md and the
  /// guides made from it. Plans of any dialect are found with it left in.
  static let guidanceElsewhere = [
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

  /// Sentences of those guides that say what a section is for. Authors keep them as a lead-in to what they write; left
  /// alone they are guidance.
  static let leadIns = [
    "unexpected findings during implementation that were not anticipated",
    "hard invariants that must hold throughout implementation",
    "thresholds that trigger escalation when breached",
    "known uncertainties that might affect the plan",
  ]
}
