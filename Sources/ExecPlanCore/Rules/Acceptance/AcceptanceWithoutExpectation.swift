import MarkdownTree

enum AcceptanceWithoutExpectation: Rule {
  static let description = RuleDescription(
    name: "acceptance-without-expectation", group: .acceptance, severity: .warning, readsEnglish: true,
    summary: "Validation never says what to observe.",
    rationale: """
      A command whose result nobody described proves nothing: a novice cannot tell success from failure. The \
      documents behind ExecPlans ask for the expected output, even a short one.
      """,
    passing: [
      Example("Run `swift test` and expect 12 tests passed.", in: .validation),
      Example("Run `curl localhost:8080/health`; the answer is HTTP 200.", in: .validation),
    ],
    failing: [
      .plan(
        ValidPlan.replacing(
          "Validation and Acceptance", with: "Run `swift test` in the root of the repository."
        )
        .replacingHeading("Validation and Acceptance", with: "## ↓Validation and Acceptance"))
    ])

  private static let expectations = PhraseSearch(
    observations
      + [
        "{should|must|will|is|are|has|have|remain|remains|stay|stays|become|becomes|no longer|match|matches|green|http}",
        "{exists|exist|works|work|completes|complete|reads|list|lists|listed|log|logs}",
      ].map { Phrase($0) })

  /// Words with which results are told.
  static let observations = [
    "{expect|expects|expected|expecting|expectation|expectations|observe|observes|observed|observable|verify that|confirm that|check that}",
    "{print|prints|printed|printing|return|returns|returned|output|outputs|see|sees|seen|say|says|show|shows|shown|showing}",
    "{display|displays|displayed|appear|appears|appeared|pass|passes|passed|passing|fail|fails|failed|failing}",
    "{succeed|succeeds|succeeded|success|successful|successfully|exit|exits|report|reports|reported|produce|produces|produced}",
    "{contain|contains|containing|result|results|answer|answers|respond|responds|response|render|renders|rendered|yields|emits}",
    "{reject|rejects|rejected|accept|accepts}",
  ].map { Phrase($0) }

  /// Whether a code block shows more than commands: what they print.
  private static func holdsOutput(_ block: Int, in plan: Plan) -> Bool {
    let kind = plan.document.blocks[block].kind
    guard kind == .indentedCode || kind == .fencedCode else { return false }
    return plan.source.withBytes { bytes in
      plan.document.textLines(of: block).contains { line in
        !line.isEmpty && bytes[line.start] != "#" && !CommandFinder.isCommand(line, bytes)
      }
    }
  }

  static func check(_ context: inout RuleContext) {
    guard let section = context.judgedValidation else { return }
    // Most plans show output; only those without are read for words of it.
    if section.blocks.contains(where: { holdsOutput($0, in: context.plan) }) { return }
    var reader = expectations.reader(of: context.plan.document)
    if reader.finds(in: section.blocks) { return }
    context.report(
      at: section.heading,
      "nothing here says what to observe: add the output, the answer or the screen that shows success")
  }
}
