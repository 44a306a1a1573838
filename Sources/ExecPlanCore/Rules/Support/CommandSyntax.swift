import MarkdownTree

extension RuleContext {
  /// Whether blocks contain a command: a code block, or a code span or line that looks like a command.
  func hasCommand(in blocks: Range<Int>) -> Bool {
    let records = plan.document.blocks
    if blocks.contains(where: { records[$0].kind.isCode && records[$0].lineCount > 0 }) { return true }
    return plan.source.withBytes { bytes in
      prose.spans(in: blocks).contains { span in
        span.inline.kind == .codeSpan && records[span.block].kind != .heading
          && CommandSyntax.isCommand(span.inline.range, bytes)
      } || blocks.contains { isCommandLine($0, bytes) }
    }
  }

  /// A command with too little indentation for code is a paragraph of one line.
  private func isCommandLine(_ block: Int, _ bytes: ByteView) -> Bool {
    let kind = plan.document.blocks[block].kind
    let lines = plan.document.textLines(of: block)
    guard kind == .paragraph || kind == .tableCell, lines.count == 1, let line = lines.first else {
      return false
    }
    return CommandSyntax.isCommand(line, bytes)
  }
}

enum CommandSyntax {
  /// Whether a text is a command: `$ make`, `./run.sh`, a known program, or a lower-case word with an option.
  static func isCommand(_ range: SourceRange, _ bytes: ByteView) -> Bool {
    var start = range.start
    var end = range.end
    while start < end, bytes[start] == "`" || bytes[start].isBlank { start += 1 }
    while end > start, bytes[end - 1] == "`" || bytes[end - 1].isBlank { end -= 1 }
    if bytes[start] == "$", bytes[start + 1].isBlank { return true }
    if bytes[start] == ".", bytes[start + 1] == "/" { return true }
    var wordEnd = start
    var hasUpper = false
    while wordEnd < end, isInProgram(bytes[wordEnd]) {
      if bytes[wordEnd].isUpper { hasUpper = true }
      wordEnd += 1
    }
    guard wordEnd > start else { return false }
    let word = start..<wordEnd
    if !hasUpper {
      if programs.contains(bytes, word) { return true }
    } else if capitalPrograms.contains(bytes, word) {
      return true
    } else if word.allSatisfy({ bytes[$0].isUpper }), bytes[wordEnd].isBlank, requests.contains(bytes, word) {
      return true
    }
    if bytes.hasPrefix(".sh", at: wordEnd - 3, end: wordEnd)
      || bytes.hasPrefix(".ps1", at: wordEnd - 4, end: wordEnd)
    {
      return true
    }
    // A variable set for one command: `CI=1 make test`.
    if bytes[wordEnd] == "=" {
      return (wordEnd..<end).contains { bytes[$0].isBlank }
    }
    guard bytes[wordEnd].isBlank, !bytes[start].isUpper, bytes[start].isLetter else { return false }
    return (wordEnd..<end).contains { bytes[$0] == "-" && bytes[$0 - 1].isBlank }
  }

  private static func isInProgram(_ byte: UInt8) -> Bool {
    switch byte {
    case "-", ".", "/", "@", "+": true
    default: byte.isWord
    }
  }

  private static let programs = WordSet(
    """
    make cargo npm npx pnpm yarn bun deno node python python3 pytest pip uv uvx poetry go swift xcodebuild \
    git gh docker docker-compose podman kubectl helm terraform ansible just task rake bundle rails ruby \
    rspec php composer mvn gradle ./gradlew gradlew sbt lein mix elixir dotnet cmake ctest ninja bazel buck \
    nix curl wget http httpie psql sqlite3 redis-cli mysql mongosh bash sh zsh ls cat grep rg sed awk diff \
    jq yq tox nox ruff mypy black eslint tsc vitest jest playwright cypress flutter dart ghc stack cabal zig \
    rustc clang gcc g++ java javac kotlin scala julia perl lua luajit nvim emacs vim ssh scp rsync tmux \
    systemctl journalctl brew apt apt-get adb fastlane pod expo vite webpack turbo nx lerna markdownlint \
    markdownlint-cli2 pre-commit hyperfine valgrind perf
    """)

  private static let capitalPrograms = WordSet("R Rscript")

  /// HTTP methods: "POST /v1/start" is a request to send.
  private static let requests = WordSet("GET POST PUT PATCH DELETE HEAD")
}
