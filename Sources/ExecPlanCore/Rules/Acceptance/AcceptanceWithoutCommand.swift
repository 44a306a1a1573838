import MarkdownTree

enum AcceptanceWithoutCommand: Rule {
  static let description = RuleDescription(
    name: "acceptance-without-command", group: .acceptance, severity: .warning, readsEnglish: true,
    summary: "Validation names no command to run and no action to take.",
    rationale: """
      Acceptance that cannot be carried out is a hope. The documents behind ExecPlans ask for the exact command \
      and its folder, or for the steps of a person in front of the screen.
      """,
    passing: [
      Example("Run `swift test` and expect 12 tests passed.", in: .validation),
      Example("Open the settings and see the new switch.", in: .validation),
      Example("    make check\n\nprints `ok`.", in: .validation),
    ],
    failing: [
      .plan(
        ValidPlan.replacing("Validation and Acceptance", with: "The flag is read and the list is returned.")
          .replacingHeading("Validation and Acceptance", with: "## ↓Validation and Acceptance"))
    ])

  /// What a person does in front of a program. Words that may mean other things inside a sentence count at its
  /// beginning only, those of running something only beside code.
  private static let actions = PhraseSearch(
    [
      "{open|reopen|navigate|press|click|double-click|tap|visit|browse|launch|restart|drag|scroll|swipe|upload|log in|sign in}",
      "{opening|navigating|pressing|clicking|tapping|visiting|launching|starting|restarting|dragging|selecting|switching|curl|invoke}",
    ].map { Phrase($0) }
      + [
        "{start|enter|type|sign up|select|choose|submit|send|execute|hover|hold|play|shake|plug|call|request|generate|create}",
        "{build|load|import|export|record|draw|switch|trigger|place|add|change|edit|save|delete|toggle|connect|repeat|try|set}",
        "{exporting|importing|renaming|generating|creating|deleting|editing|saving|loading|sending|submitting|entering|typing|adding}",
        "{switch|rename|log|sign|remove|resize|rotate|unplug|wait|compare|inspect|boot|install|uninstall|reload|refresh}",
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
    // Most plans hold a command; only those without are read for actions.
    if CommandFinder(plan: context.plan, prose: context.prose).hasCommand(in: section.blocks) { return }
    var reader = actions.reader(of: context.plan.document)
    if reader.finds(in: section.blocks, where: { isAction($0, in: context) }) { return }
    context.report(
      at: section.heading,
      "nothing here can be carried out: give the command to run and its folder, or the steps to take on screen"
    )
  }
}

extension RuleContext {
  /// The section that says how to accept the work, when there is something in it to judge.
  var judgedValidation: PlanSection? {
    guard let section = plan.section(.validation), !section.blocks.isEmpty,
      !section.blocks.contains(where: isClaimed)
    else { return nil }
    let hasText = section.blocks.contains { block in
      switch plan.document.blocks[block].kind {
      case .paragraph, .indentedCode, .fencedCode, .tableCell: true
      default: false
      }
    }
    return hasText ? section : nil
  }
}
