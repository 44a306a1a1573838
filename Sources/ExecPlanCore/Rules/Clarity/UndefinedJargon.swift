import MarkdownTree

enum UndefinedJargon: Rule {
  static let description = RuleDescription(
    name: "undefined-jargon", group: .clarity, severity: .warning,
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

  /// One pattern a term, plural included. The advice is the term itself, for messages.
  static let phrases: [Phrase] = [
    term("{daemon|daemons}"), term("{middleware|middlewares}"), term("{rpc|rpcs}"),
    term("{gateway|gateways}"), term("{filter graph|filter graphs|filtergraph}"), term("{handler|handlers}"),
    term("{pipeline|pipelines}"), term("{orchestrator|orchestrators}"), term("{service mesh|service meshes}"),
    term("{idempotent|idempotently|idempotency}"), term("{shim|shims}"), term("{sidecar|sidecars}"),
    term("{mutex|mutexes}"), term("{backpressure|back-pressure}"), term("{dag|dags}"),
    term("{reconciler|reconcilers}"), term("{memoization|memoisation|memoize|memoise}"),
    term("{semaphore|semaphores}"), term("{thunk|thunks}"), term("{saga|sagas}"), term("{monad|monads}"),
    term("{circuit breaker|circuit breakers}"), term("{dead letter queue|dead-letter queue}"),
    term("{event sourcing|event-sourcing}"), term("{cqrs}"), term("{crdt|crdts}"),
    term("{write-ahead log|write-ahead logs}"), term("{quorum}"), term("{sharding|shard|shards}"),
    term("{tombstone|tombstones}"), term("{hydration}"), term("{interceptor|interceptors}"),
  ]

  /// A term that a team has added; its plural is found too.
  static func extraTerm(_ words: String) -> Phrase { term("{\(words)|\(words)s}") }

  private static func term(_ pattern: String) -> Phrase {
    let first = pattern.dropFirst().prefix { $0 != "|" && $0 != "}" }
    return Phrase(pattern, advice: String(first))
  }

  static func check(_ context: inout RuleContext) {
    var explained: Set<String> = []
    var firstUse: [String: PhraseHit] = [:]
    // The last block that was searched for what idempotent means, and whether it says so.
    var idempotence = (block: -1, isTold: false)
    for hit in context.hits {
      let term = context.phrase(of: hit).advice
      guard !explained.contains(term) else { continue }
      let around = context.surroundings(of: hit)
      if term == "idempotent", idempotence.block != hit.block {
        idempotence = (hit.block, tellsIdempotence(hit.block, in: context.plan))
      }
      if DefinitionSpotter(around).isDefinition || isFirstCell(hit, in: context.plan)
        || isEveryday(term, around) || (term == "idempotent" && idempotence.isTold)
      {
        explained.insert(term)
      } else if firstUse[term] == nil, counts(hit, in: context) {
        firstUse[term] = hit
      }
    }
    for (term, hit) in firstUse.sorted(by: { $0.value.range.start < $1.value.range.start })
    where !explained.contains(term) {
      context.report(
        at: hit.range,
        "\"\(context.words(hit.range))\" is not explained: say what it means and where it is in this repository"
      )
    }
  }

  private static func counts(_ hit: PhraseHit, in context: RuleContext) -> Bool {
    guard context.plan.document.blocks[hit.block].kind != .heading else { return false }
    let around = context.surroundings(of: hit)
    return !around.isInsideQuotation && !isName(around)
  }

  /// "Finance Plan Orchestrator": a capital inside a sentence makes a name of it. Abbreviations have two.
  private static func isName(_ around: Surroundings) -> Bool {
    let word = around.text[around.hit]
    guard let first = word.first, first.isUpper, let second = word.dropFirst().first, !second.isUpper else {
      return false
    }
    return around.sentence.startIndex < around.hit.lowerBound && around.byteBefore.isWord
  }

  /// "CI pipeline" is everyday language where plans are written.
  private static func isEveryday(_ term: String, _ around: Surroundings) -> Bool {
    term == "pipeline"
      && ["ci", "cd", "integration", "deployment", "build"].contains(around.wordsBefore(1).last ?? "")
  }

  /// Whether the words of a block or of the next one say what "idempotent" means: "idempotent and safe to re-run".
  private static func tellsIdempotence(_ block: Int, in plan: Plan) -> Bool {
    let blocks = plan.document.blocks
    let next = (block + 1..<max(block + 1, blocks.count)).first { blocks[$0].hasInlines } ?? block
    let start = blocks[block].range.start
    return idempotenceWords.stand(in: Array(plan.source.bytes[start..<max(start, blocks[next].range.end)]))
  }

  private static let idempotenceWords = Needles([
    "re-run", "rerun", "again", "twice", "repeat", "retr", "re-execut", "multiple times", "more than once",
    "no-op", "safe to", "re-sync", "the same", "every run",
  ])

  /// A term in the first column of a table with a second one is explained beside it.
  private static func isFirstCell(_ hit: PhraseHit, in plan: Plan) -> Bool {
    let cell = plan.document.blocks[hit.block]
    guard cell.kind == .tableCell, Int(cell.parent) == hit.block - 1 else { return false }
    return cell.range.count <= hit.range.count + 4
  }
}
