import MarkdownTree

struct UndefinedJargon: PhraseRule {
  static let description = RuleDescription(
    name: "undefined-jargon", group: .clarity, severity: .warning, readsEnglish: true,
    extensibleList: .phrases,
    summary: "A term of art is used and explained nowhere in the plan.",
    rationale: """
      Terms that insiders share stop a novice, and worse, mean something different in each repository: which \
      handler, which pipeline? OpenAI's PLANS.md asks for every such term to be defined at once and tied to the \
      files or commands where it shows up. A term counts as explained wherever the plan says what it means.
      """,
    passing: [
      Example("A daemon, a program that runs without a window, reads the queue. The daemon is `bin/watch`."),
      Example(
        "**Mutex**: a mark that one thread holds at a time.\n\nThe disk is guarded by a mutex.", in: .context),
      Example("Call the `handler` in `src/middleware/log.js`.\n\n### The gateway\n\nIt is a program."),
      Example("Pictures go through a pipeline, which means a row of programs.", in: .context),
    ],
    failing: [
      Example("Restart the ↓daemon, then the daemon's log is empty.", in: .context),
      Example("- Tell the ↓service\n  mesh.\n\n| File | Change |\n|---|---|\n| `a.js` | add ↓backpressure |"),
    ])

  fileprivate static let pipeline = "{pipeline|pipelines}"
  fileprivate static let idempotent = "{idempotent|idempotently|idempotency}"

  /// One pattern a term, plural included.
  static let phrases: [Phrase] = [
    Phrase("{daemon|daemons}"), Phrase("{middleware|middlewares}"), Phrase("{rpc|rpcs}"),
    Phrase("{gateway|gateways}"), Phrase("{filter graph|filter graphs|filtergraph}"),
    Phrase("{handler|handlers}"),
    Phrase(pipeline), Phrase("{orchestrator|orchestrators}"),
    Phrase("{service mesh|service meshes}"),
    Phrase(idempotent), Phrase("{shim|shims}"), Phrase("{sidecar|sidecars}"),
    Phrase("{mutex|mutexes}"), Phrase("{backpressure|back-pressure}"), Phrase("{dag|dags}"),
    Phrase("{reconciler|reconcilers}"), Phrase("{memoization|memoisation|memoize|memoise}"),
    Phrase("{semaphore|semaphores}"), Phrase("{thunk|thunks}"), Phrase("{saga|sagas}"),
    Phrase("{monad|monads}"),
    Phrase("{circuit breaker|circuit breakers}"), Phrase("{dead letter queue|dead-letter queue}"),
    Phrase("{event sourcing|event-sourcing}"), Phrase("{cqrs}"), Phrase("{crdt|crdts}"),
    Phrase("{write-ahead log|write-ahead logs}"), Phrase("{quorum}"), Phrase("{sharding|shard|shards}"),
    Phrase("{tombstone|tombstones}"), Phrase("{hydration}"), Phrase("{interceptor|interceptors}"),
  ]

  /// A removed term goes with all its forms; an added one is found in the plural too.
  static func phrases(changedBy settings: LintSettings.RuleSettings) -> [Phrase] {
    let removed = settings.removedPhrases.map { PhraseWords($0) }
    return phrases.filter { phrase in !removed.contains(where: phrase.covers) }
      + settings.usableExtras.map { PhraseWords($0).text }.map { Phrase("{\($0)|\($0)s}") }
  }

  static func message(for phrase: Phrase) -> String {
    "is not explained: say what it means and where it is in this repository"
  }

  /// The first use of each term that the plan explains nowhere.
  func candidates(in context: RuleContext) -> [PhraseMatch] {
    // Terms are known by their phrases, of which there are few.
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

  /// "Finance Plan Orchestrator": a capital inside a sentence makes a name of it. Abbreviations have two.
  private static func isName(_ around: MatchContext) -> Bool {
    let word = around.text[around.match]
    guard let first = word.first, first.isUpper, let second = word.dropFirst().first, !second.isUpper else {
      return false
    }
    return around.byteBefore.isWord
  }

  /// A term in the first column of a table with a second one is explained beside it.
  private static func isFirstCell(_ match: PhraseMatch, in plan: Plan) -> Bool {
    let cell = plan.document.blocks[match.block]
    guard cell.kind == .tableCell, Int(cell.parent) == match.block - 1 else { return false }
    return cell.range.count <= match.range.count + 4
  }
}

/// Tells whether other words beside a term say what it means.
private struct Paraphrases {
  private let plan: Plan
  /// The block that was looked at last, for a block may hold any number of terms.
  private var last: (block: Int, explainsIdempotence: Bool)?

  init(in plan: Plan) { self.plan = plan }

  mutating func isExplained(_ phrase: Phrase, _ match: PhraseMatch, _ around: MatchContext) -> Bool {
    switch phrase.pattern {
    case UndefinedJargon.pipeline:
      // "CI pipeline" is everyday language where plans are written.
      return around.follows(oneOf: Self.everydayPipelines)
    case UndefinedJargon.idempotent:
      if let last, last.block == match.block { return last.explainsIdempotence }
      let answer = explainsIdempotence(match.block)
      last = (match.block, answer)
      return answer
    default: return false
    }
  }

  /// "idempotent and safe to re-run": the words say it in this paragraph or in the next.
  private func explainsIdempotence(_ block: Int) -> Bool {
    let document = plan.document
    let next = document.blocks.indices[(block + 1)...].first { document.blocks[$0].hasInlines }
    let start = document.blocks[block].range.start
    let end = document.blocks[next ?? block].range.end
    return plan.source.bytes[start..<max(start, end)].withUnsafeBufferPointer {
      $0.withByteView(Self.idempotenceWords.occur)
    }
  }

  private static let everydayPipelines = WordSet("ci cd integration deployment build")

  private static let idempotenceWords = KeywordSearch(
    """
    re-run, rerun, again, twice, repeat, retr, re-execut, multiple times, more than once, no-op, safe to, re-sync, \
    the same, every run
    """)
}
