import MarkdownTree

enum AcceptanceWithoutCommand: Rule {
  static let description = RuleDescription(
    name: "acceptance-without-command", group: .acceptance, severity: .warning, readsEnglish: true,
    summary: "Validation gives neither a command to run nor an action to take.",
    rationale: """
      Acceptance criteria that nobody can carry out prove nothing. The ExecPlan guides ask for the exact \
      command and its working directory, or for the steps that a user takes on screen.
      """,
    passing: Example.each(
      "Run `swift test` and expect 12 tests passed.",
      "Open the settings and see the new switch.",
      "Press the button; the list is sorted.",
      "- `$ make test` prints ok.",
      "1) Run it:\n\n    make test\n\nIt prints ok.",
      "- Exporting a page writes one file.\n- Renaming it shows the new name.",
      "| Step | Result |\n|---|---|\n| `make test` | 12 passed |", in: .validation),
    failing: ["The flag is read and the list is returned.", "- `Parser.flag` is true.\n- Rows are sorted."]
      .map { .plan(ValidPlan.failing("Validation and Acceptance", with: $0)) })

  /// Words for a user's actions. Ambiguous ones count only at the beginning of a sentence, and "run" and its
  /// synonyms only beside code.
  private static let actions = PhraseSearch(
    [
      "{open|reopen|navigate|press|click|double-click|tap|visit}",
      "{browse|launch|restart|drag|scroll|swipe|upload|log in|sign in}",
      "{opening|navigating|pressing|clicking|tapping|visiting|launching}",
      "{starting|restarting|dragging|selecting|switching|curl|invoke}",
    ].map { Phrase($0) }
      + [
        "{start|enter|type|sign up|select|choose|submit|send|execute}",
        "{hover|hold|play|shake|plug|call|request|generate|create}",
        "{build|load|import|export|record|draw|switch|trigger|place}",
        "{add|change|edit|save|delete|toggle|connect|repeat|try|set}",
        "{exporting|importing|renaming|generating|creating|deleting|editing}",
        "{saving|loading|sending|submitting|entering|typing|adding}",
        "{switch|rename|log|sign|remove|resize|rotate|unplug}",
        "{wait|compare|inspect|boot|install|uninstall|reload|refresh}",
      ].map { Phrase($0, counts: .atSentenceStart) }
      + [Phrase("{run|runs|running|rerun|re-run|executing|invoking}", counts: .besideCode)])

  private static func isAction(_ match: PhraseMatch, in context: RuleContext) -> Bool {
    switch actions.phrase(of: match).condition {
    case .atSentenceStart: match.beginsSentence(in: context.plan.document)
    case .besideCode: context.matchContext(of: match).hasCodeSpan
    default: true
    }
  }

  static func check(_ context: inout RuleContext) {
    guard let section = context.judgedValidation else { return }
    // Most plans contain a command, so few are searched for actions.
    if context.hasCommand(in: section.blocks) { return }
    var reader = actions.reader(of: context.plan.document)
    if reader.finds(in: section.blocks, where: { isAction($0, in: context) }) { return }
    context.report(
      at: section.heading,
      "no command or action here: add the command and its working directory, or the steps on screen")
  }
}
