import MarkdownTree

struct UndefinedJargon: PhraseRule {
  static let description = RuleDescription(
    name: "undefined-jargon", group: .clarity, severity: .warning, readsEnglish: true,
    extensibleList: .phrases,
    summary: "A term of art is not explained anywhere in the plan.",
    rationale: """
      Insider terms stop a novice. Worse, they mean something different in each repository: which handler, \
      which pipeline? OpenAI's PLANS.md asks authors to define each term immediately and to name the files \
      or commands where it appears. A term counts as explained wherever the plan says what it means.
      """,
    passing: Example.each(
      "A daemon, a program that runs without a window, reads the queue. The daemon is `bin/watch`.",
      "A program without a window, called a daemon, reads the queue.",
      "A small program (the daemon) reads the queue. Put it into the pipeline (a row of programs).",
      "**Mutex**: a mark that one thread holds at a time.\n\nThe disk is guarded by a mutex.",
      "**Mutex** - a mark held by one thread.", "Mutex: a mark held by one thread.",
      "A shim means a thin piece of code between two others. A sidecar is a second file beside the first.",
      "A gateway refers to the program `bin/gate`. By orchestrator we mean the file `run.py`.",
      "Remote procedure calls (RPC) reach the store.", "Read docs/pipeline/handler.md first.",
      "A DAG, that is, a graph without circles, sorts the steps.",
      "*Backpressure* is the slowing down of a writer by its reader.",
      "The term \"sidecar\" stands for a second file beside the first.",
      "All steps are idempotent. They can be repeated after a failure.",
      "Call the `handler` in `src/middleware/log.js`.\n\n### The gateway\n\nIt is a program."),
    failing: Example.each(
      "Restart the ↓daemon first, then read the daemon's log.", "Put the check into the ↓middleware.",
      "Send it by ↓RPC to the store.", "Let the API ↓gateway reject it.",
      "Add one node to the ↓filter graph.", "Change all ↓handlers for uploads.",
      "Tell the ↓orchestrator to wait.", "Register it with the ↓service mesh.",
      "Write the ↓sidecar beside it.", "Guard the table with two ↓mutexes.",
      "Apply ↓back-pressure to the writer.", "Sort the steps of the ↓DAG once.")
      + [
        .plan(ValidPlan.replacing("Plan of Work", with: "Use the ↓pipeline. The call is ↓idempotent."))
      ])

  fileprivate static let pipeline = "{pipeline|pipelines}"
  fileprivate static let idempotent = "{idempotent|idempotently|idempotency}"

  /// One pattern for each term, with its plural.
  static let phrases = [
    "{daemon|daemons}", "{middleware|middlewares}", "{rpc|rpcs}", "{gateway|gateways}",
    "{filter graph|filter graphs|filtergraph}", "{handler|handlers}", pipeline,
    "{orchestrator|orchestrators}", "{service mesh|service meshes}", idempotent, "{shim|shims}",
    "{sidecar|sidecars}", "{mutex|mutexes}", "{backpressure|back-pressure}", "{dag|dags}",
    "{reconciler|reconcilers}", "{memoization|memoisation|memoize|memoise}", "{semaphore|semaphores}",
    "{thunk|thunks}", "{saga|sagas}", "{monad|monads}", "{circuit breaker|circuit breakers}",
    "{dead letter queue|dead-letter queue}", "{event sourcing|event-sourcing}", "{cqrs}", "{crdt|crdts}",
    "{write-ahead log|write-ahead logs}", "{quorum}", "{sharding|shard|shards}", "{tombstone|tombstones}",
    "{hydration}", "{interceptor|interceptors}",
  ].map { Phrase($0) }

  /// Removing a term removes all its forms. An added term also matches in the plural.
  static func phrases(changedBy settings: LintSettings.RuleSettings) -> [Phrase] {
    let removed = settings.removedPhrases.map { PhraseWords($0) }
    return phrases.filter { phrase in !removed.contains(where: phrase.covers) }
      + settings.usableExtras.map { PhraseWords($0).text }.map { Phrase("{\($0)|\($0)s}") }
  }

  static func message(for phrase: Phrase) -> String {
    "is not explained: say what it means and where it is in this repository"
  }

  /// The first use of each term that is not explained anywhere in the plan.
  func candidates(in context: RuleContext) -> [PhraseMatch] {
    // Phrase indices: each term is one phrase.
    var explained: [Int] = []
    var firstUses: [PhraseMatch] = []
    var paraphrases = Paraphrases(in: context.plan)
    for match in context.matches where !explained.contains(match.phrase) {
      let around = context.matchContext(of: match)
      if Self.isFirstCell(match, in: context.plan) || DefinitionPatterns(around).explainTerm
        || paraphrases.isExplained(context.phrase(of: match), match, around)
      {
        explained.append(match.phrase)
      } else if !firstUses.contains(where: { $0.phrase == match.phrase }),
        Self.counts(match, around, in: context.plan)
      {
        firstUses.append(match)
      }
    }
    return firstUses.filter { !explained.contains($0.phrase) }
  }

  private static func counts(_ match: PhraseMatch, _ around: MatchContext, in plan: Plan) -> Bool {
    plan.document.blocks[match.block].kind != .heading && !isName(around) && !around.isInsideQuotation
  }

  /// "Finance Plan Orchestrator": a term with a capital inside a sentence is a name, unless it is an
  /// abbreviation.
  private static func isName(_ around: MatchContext) -> Bool {
    let word = around.text[around.match]
    guard let first = word.first, first.isUpper, let second = word.dropFirst().first, !second.isUpper else {
      return false
    }
    return around.byteBefore.isWord
  }

  /// Whether a match fills a cell in the first column of a table. The other columns explain it.
  private static func isFirstCell(_ match: PhraseMatch, in plan: Plan) -> Bool {
    let cell = plan.document.blocks[match.block]
    guard cell.kind == .tableCell, Int(cell.parent) == match.block - 1 else { return false }
    return cell.range.count <= match.range.count + 4
  }
}

/// Explanations of two terms in forms that `DefinitionPatterns` does not cover.
private struct Paraphrases {
  private let plan: Plan
  /// The last block and its answer, since a block may hold any number of terms.
  private var last: (block: Int, explainsIdempotence: Bool)?

  init(in plan: Plan) { self.plan = plan }

  mutating func isExplained(_ phrase: Phrase, _ match: PhraseMatch, _ around: MatchContext) -> Bool {
    switch phrase.pattern {
    case UndefinedJargon.pipeline:
      // Readers of plans know what a "CI pipeline" is.
      return around.follows(oneOf: Self.everydayPipelines)
    case UndefinedJargon.idempotent:
      if let last, last.block == match.block { return last.explainsIdempotence }
      let answer = explainsIdempotence(match.block)
      last = (match.block, answer)
      return answer
    default: return false
    }
  }

  /// Whether this paragraph or the next says what idempotent means: "idempotent and safe to re-run".
  private func explainsIdempotence(_ block: Int) -> Bool {
    let document = plan.document
    let next = document.blocks.indices[(block + 1)...].first { document.blocks[$0].hasInlines }
    let start = document.blocks[block].range.start
    let end = document.blocks[next ?? block].range.end
    return plan.source.bytes[start..<max(start, end)].withUnsafeBufferPointer {
      $0.withByteView(Self.idempotenceWords.occurs)
    }
  }

  private static let everydayPipelines = WordSet("ci cd integration deployment build")

  private static let idempotenceWords = KeywordSearch(
    """
    re-run, rerun, again, twice, repeat, retr, re-execut, multiple times, more than once, no-op, safe to, \
    re-sync, the same, every run
    """)
}
