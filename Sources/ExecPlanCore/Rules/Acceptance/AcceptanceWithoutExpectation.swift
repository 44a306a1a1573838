import MarkdownTree

enum AcceptanceWithoutExpectation: Rule {
  static let description = RuleDescription(
    name: "acceptance-without-expectation", group: .acceptance, severity: .warning, readsEnglish: true,
    summary: "Validation never says what to observe.",
    rationale: """
      A command without a described result proves nothing: a novice cannot tell success from failure. The \
      ExecPlan guides ask for the expected output, however short.
      """,
    passing: Example.each(
      "Run `swift test` and expect 12 tests passed.",
      "Run `curl localhost:8080/health`; the answer is HTTP 200.",
      "Run `make test`: 12 passed.",
      "Run `make test`:\n\n    $ make test\n    12 passed", in: .validation),
    failing: ["Run `swift test` in the root of the repository.", "Type:\n\n    make test"]
      .map { .plan(ValidPlan.failing("Validation and Acceptance", with: $0)) })

  private static let expectations = PhraseSearch(
    Observation.phrases
      + [
        "{should|must|will|is|are|has|have|remain|remains}",
        "{stay|stays|become|becomes|no longer|match|matches|green|http}",
        "{exists|exist|works|work|completes|complete|reads|list|lists|listed|log|logs}",
      ].map { Phrase($0) })

  /// Whether a code block shows output in addition to commands.
  private static func showsOutput(_ block: Int, in plan: Plan) -> Bool {
    guard plan.document.blocks[block].kind.isCode else { return false }
    return plan.source.withBytes { bytes in
      plan.document.textLines(of: block).contains { line in
        !line.isEmpty && bytes[line.start] != "#" && !CommandSyntax.isCommand(line, bytes)
      }
    }
  }

  static func check(_ context: inout RuleContext) {
    guard let section = context.judgedValidation else { return }
    // Most plans show output, so few are searched for words that describe it.
    if section.blocks.contains(where: { showsOutput($0, in: context.plan) }) { return }
    var reader = expectations.reader(of: context.plan.document)
    if reader.finds(in: section.blocks) { return }
    context.report(
      at: section.heading,
      "nothing here says what to observe: describe the output, response or screen that shows success")
  }
}
