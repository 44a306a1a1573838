import TestSupport
import Testing

@testable import execplan

/// Errors from outside the tool are reported clearly, set the exit status, and destroy no file.
@Suite struct FaultTests {
  @Test(arguments: ["validate", "parse-progress", "outline", "show"])
  func unreadablePaths(command: String) throws {
    let folder = try TemporaryDirectory()
    try folder.link("gone.md", to: "nowhere.md")
    try folder.link("round.md", to: "around.md")
    try folder.link("around.md", to: "round.md")
    try folder.write("file.md", "")
    let last = command == "show" ? ["Progress"] : []
    for (path, message) in [
      ("missing.md", "no such file; "), ("file.md/a.md", "no such file; "),
      ("gone.md", "broken symbolic link; "),
      ("round.md", "broken symbolic link; "), ("/dev/null", "not a regular file; "),
      ("/dev/zero", "not a regular file; "),
    ] {
      let run = try BuiltTool.run([command, path] + last, in: folder.path)
      #expect(run.status == 2)
      #expect(run.errors.hasPrefix("execplan: error: \(path): \(message)"))
    }
  }

  @Test(arguments: [["outline", "."], ["show", ".", "Progress"], ["init", "."], ["init", "--force", "."]])
  func aDirectoryInsteadOfAFile(arguments: [String]) throws {
    let folder = try TemporaryDirectory()
    let run = try BuiltTool.run(arguments, in: folder.path)
    #expect(run.status == 2)
    #expect(run.errors.contains("this is a directory; name a file\n"))
  }

  @Test func unreadableFolders() throws {
    let folder = try TemporaryDirectory()
    try folder.write("a.md", Sample.clean)
    try folder.write("x/closed.md", Sample.clean)
    try folder.write("y/a.md", Sample.clean)
    try folder.link("gone.md", to: "nowhere.md")
    try folder.link("round.md", to: "round.md")
    try folder.link("again", to: ".")
    // Root may read everything, so the tool runs as another user.
    let line = """
      chmod 755 . && chmod 0 x/closed.md y
      if [ "$(id -u)" = 0 ]; then as="setpriv --reuid 65534 --clear-groups"; fi
      cp "$TOOL" tool && chmod 755 tool && $as ./tool validate --select placeholder .; status=$?
      chmod 755 x/closed.md y; exit $status
      """
    let run = try BuiltTool.shell(line, in: folder.path)
    #expect(run.status == 2)
    #expect(run.output == "1 plan, no findings; 4 files could not be checked\n")
    let errors = run.errors.split(separator: "\n").map {
      $0.dropFirst("execplan: error: ".count).prefix { $0 != ";" }
    }
    #expect(
      errors == [
        "y: cannot be searched: Permission denied", "gone.md: broken symbolic link",
        "round.md: broken symbolic link", "x/closed.md: permission denied",
      ])
  }

  @Test func filesThatVanishWhileTheyAreRead() throws {
    let folder = try TemporaryDirectory()
    for number in 0..<20 { try folder.write("plans/\(number).md", Sample.clean) }
    let line = """
      (while [ ! -e done ]; do
        rm -f plans/1*.md; for n in 1 10 11 12 13; do cp plans/2.md plans/$n.md; done
      done) 2>/dev/null &
      for run in 1 2 3 4 5 6 7 8 9 10; do
        "$TOOL" validate --select placeholder plans >out 2>err; echo $?
        grep -v -e ': no such file; ' err
      done
      touch done; wait
      """
    let run = try BuiltTool.shell(line, in: folder.path)
    #expect(run.output.split(separator: "\n").count == 10)
    #expect(run.output.split(separator: "\n").allSatisfy { $0 == "0" || $0 == "2" })
  }

  @Test func aFileThatGrowsWithoutEnd() throws {
    let folder = try TemporaryDirectory()
    try folder.write("a.md", Sample.clean)
    let line = """
      (while [ ! -e done ]; do cat a.md; done) >>b.md &
      while [ ! -s b.md ]; do :; done
      for run in 1 2 3 4 5 6 7 8 9 10; do
        "$TOOL" validate --max-size 1000000 --select placeholder b.md >/dev/null 2>&1; echo $?
      done
      touch done; wait
      "$TOOL" validate --max-size 1000 b.md
      """
    let run = try BuiltTool.shell(line, in: folder.path)
    #expect(run.output.split(separator: "\n").allSatisfy { $0 == "0" || $0 == "2" })
    #expect(run.status == 2)
    #expect(
      run.errors
        == "execplan: error: b.md: larger than 1000 bytes; "
        + "raise the limit with --max-size if this is a plan\n"
    )
  }

  @Test func aReportDoesNotReplaceAnInput() throws {
    let folder = try TemporaryDirectory()
    let text = Sample.clean
    for name in ["a.md", "plans/b.md", "c.txt", "stdin.txt"] { try folder.write(name, text) }
    for name in [".gitignore", "PLANS.md", ".execplan.json", "config.json"] { try folder.write(name, "{}") }
    try folder.link("link", to: "a.md")
    let line = "\"$TOOL\" validate --write-baseline base.json a.md && cp base.json base"
    #expect(try BuiltTool.shell(line, in: folder.path).status == 0)
    for (arguments, output) in [
      ("a.md", "a.md"), ("a.md", "./plans/../a.md"), ("a.md", "link"), ("", "plans/b.md"), ("plans", "a.md"),
      ("c.txt", "c.txt"), ("a.md", "PLANS.md"), ("a.md", ".execplan.json"), ("a.md", ".gitignore"),
      ("--config config.json", "config.json"), ("--baseline base.json", "base.json"),
      ("- <stdin.txt", "stdin.txt"),
    ] {
      let run = try BuiltTool.shell("\"$TOOL\" validate --output \(output) \(arguments)", in: folder.path)
      #expect(run.status == 2, "\(arguments) \(output)")
      #expect(run.output == "" && run.errors.contains(output))
    }
    for name in ["a.md", "plans/b.md", "c.txt", "stdin.txt"] { #expect(try folder.text(of: name) == text) }
    #expect(try BuiltTool.shell("cmp base.json base", in: folder.path).status == 0)
    // A report may replace an earlier one, even if that is Markdown.
    let again = """
      for n in 1 2; do "$TOOL" validate --exit-zero --format markdown -o report.md . >&2 || exit; done
      """
    #expect(try BuiltTool.shell(again, in: folder.path).status == 0)
  }

  @Test func aReportToAStreamThatIsAFile() throws {
    let folder = try TemporaryDirectory()
    try folder.write("a.md", Sample.flawed)
    let line = """
      "$TOOL" validate --select placeholder --format concise -o /dev/stdout a.md >out
      "$TOOL" validate --select placeholder --format concise -o /dev/stderr a.md b.md >text 2>err
      """
    _ = try BuiltTool.shell(line, in: folder.path)
    #expect(try folder.text(of: "out").split(separator: "\n").count == 1)
    let errors = try folder.text(of: "err")
    #expect(errors.contains("b.md: no such file") && errors.contains("[placeholder]"))
  }

  @Test func argumentsThatTheSystemDoesNotPass() {
    let errors = Output()
    let context = Context(
      input: .bytes([]), output: Output(), errors: errors, environment: Environment([:]),
      clock: UTCTime(secondsSinceEpoch: 0))
    #expect(CommandLineTool.run(nil, in: context) == .failure)
    #expect(String(decoding: errors.bytes, as: UTF8.self).hasPrefix("execplan: error: the arguments cannot"))
    #expect(context.output.bytes.isEmpty)
  }

  @Test func theDefaultSizeLimit() throws {
    let folder = try TemporaryDirectory()
    // A sparse file takes no space on the disk.
    let line = "truncate -s 67108865 a.md && { \"$TOOL\" validate a.md; \"$TOOL\" validate - <a.md; }"
    let run = try BuiltTool.shell(line, in: folder.path)
    #expect(run.status == 2)
    let limit = "larger than 67108864 bytes; raise the limit with --max-size if this is a plan\n"
    #expect(run.errors == "execplan: error: a.md: \(limit)execplan: error: <stdin>: \(limit)")
  }

  @Test(arguments: [
    [0xFF], [0xC0, 0x80], [0xC1, 0xBF], [0xE0, 0x80, 0xAF], [0xF0, 0x80, 0x80, 0x80], [0xED, 0xA0, 0x80],
    [0xF4, 0x90, 0x80, 0x80], [0xE2, 0x82],
  ])
  func bytesThatAreNotUTF8(bytes: [UInt8]) throws {
    let folder = try TemporaryDirectory()
    try folder.write("a.md", Array(Sample.clean.utf8) + bytes)
    let line = Sample.clean.count { $0 == "\n" } + 1
    for path in ["a.md", "."] {
      let run = execplan("validate", folder.path(path))
      #expect(run.status == .failure)
      #expect(run.errors.contains("a.md: not UTF-8 (line \(line)); save the file as UTF-8\n"))
    }
    // A search reads plans on other threads, whose time `Growth` does not count.
    let reader = try PlanReader(Arguments(parsing: [], for: ValidateCommand.command))
    // Few such bytes: under Swift Testing, each costs a backtrace.
    let many = bytes + Array(repeating: UInt8(ascii: "a"), count: 100)
    let make = { (length: Int) in
      var text = Array(Sample.clean.utf8)
      while text.count < length { text += many }
      let path = Path((try? folder.write("\(length).md", text)) ?? "")
      return PlanFinder.Candidate(
        path: path, size: text.count, origin: .found(.success(.none), isDeclaredPlan: false))
    }
    let ratio = Growth.ratio(30_000...240_000, make: make) { file in
      #expect(throws: UnreadPlan.self) { try reader.read(file) }
    }
    #expect(ratio < Growth.bound)
  }

  /// Mounts a small file system and fills it.
  private static let fullDisk = """
    mkdir disk && mount -t tmpfs -o size=16k none disk && cp old.md disk/ || { echo "no disk"; exit; }
    head -c 100000 /dev/zero >disk/fill 2>/dev/null
    """

  @Test(arguments: [
    ["init", "disk/x/y/a.md"], ["init", "--force", "disk/old.md"],
    ["validate", "--output", "disk/old.md", "old.md"],
    ["validate", "--format", "sarif", "--output", "disk/new.sarif", "old.md"],
    ["validate", "--write-baseline", "disk/b.json", "old.md"],
  ])
  func aFullDisk(arguments: [String]) throws {
    #if os(Linux)
      let folder = try TemporaryDirectory()
      try folder.write("old.md", "# Old\n")
      try folder.write(
        "script",
        """
        \(Self.fullDisk)
        "$TOOL" \(arguments.joined(separator: " ")) >/dev/null; echo $?
        cmp old.md disk/old.md; rm disk/fill; ls -A disk
        """)
      // The mount ends with its namespace. Some systems do not allow new namespaces.
      let line = """
        unshare -m true 2>/dev/null || map=-r
        unshare -m $map sh script 2>err || grep execplan: err
        cat err >&2
        """
      let run = try BuiltTool.shell(line, in: folder.path)
      if run.output.isEmpty || run.output == "no disk\n" { return }
      #expect(run.output == "2\nold.md\n")
      #expect(run.errors.hasSuffix("cannot be written: No space left on device; nothing was changed\n"))
    #endif
  }

  @Test(arguments: [
    ["init", "a.md"], ["init", "x/a.md"], ["init", "--force", "old.md"],
    ["validate", "--output", "r", "old.md"],
  ])
  func aReadOnlyFolder(arguments: [String]) throws {
    let folder = try TemporaryDirectory()
    try folder.write("old.md", "old")
    let line = """
      chmod 644 old.md && cp "$TOOL" tool && chmod 755 tool && chmod 555 .
      if [ "$(id -u)" = 0 ]; then as="setpriv --reuid 65534 --clear-groups"; fi
      $as ./tool \(arguments.joined(separator: " ")) >/dev/null; echo $?
      chmod 755 .; rm tool; ls -A; cat old.md
      """
    let run = try BuiltTool.shell(line, in: folder.path)
    #expect(run.output == "2\nold.md\nold")
    #expect(run.errors.hasSuffix("cannot be written: Permission denied; nothing was changed\n"))
  }

  @Test func aClosedStandardOutput() throws {
    let run = try BuiltTool.shell("\"$TOOL\" --help >&-")
    #expect(run.status == 2)
    #expect(run.errors == "execplan: error: standard output: cannot be written: Bad file descriptor\n")
    #expect(try BuiltTool.shell("\"$TOOL\" validate - <&-").status == 2)
  }

  @Test func aSlowReader() throws {
    let folder = try TemporaryDirectory()
    try folder.write("a.md", Sample.flawed + String(repeating: "TBD.\n\n", count: 2000))
    let line = """
      v() { "$TOOL" validate --format concise \(Sample.rules) a.md; }
      v >all; v | { sleep 0.2; head -c 9; sleep 0.2; cat; } | cmp - all
      """
    let run = try BuiltTool.shell(line, in: folder.path)
    #expect((run.status, run.output) == (0, ""))
  }

  // --now is fixed, because a plan contains the time of its creation.
  @Test(arguments: [
    "init --now 2025-01-20T13:00:00Z x/y/a.md", "init --now 2025-01-20T13:00:00Z --force old.md",
    "validate --output r --format sarif old.md",
  ])
  func anInterruptionLeavesAWholeFileOrNone(arguments: String) throws {
    let folder = try TemporaryDirectory()
    try folder.write("old.md", Sample.flawed)
    // The tool runs for milliseconds, so the signals are one millisecond apart.
    let line = """
      cp old.md kept; "$TOOL" \(arguments) >/dev/null 2>&1
      for f in x/y/a.md old.md r; do cp $f whole.${f##*/} 2>/dev/null; done
      for moment in 1 2 3 4 5 6 7 8 9; do
        for signal in INT TERM HUP; do
          rm -rf x r; cp kept old.md
          timeout -s $signal 0.00$moment "$TOOL" \(arguments) >/dev/null 2>&1
          find . -name '.*' ! -name . ; [ ! -d x ] || [ -e x/y/a.md ] || echo folders
          for f in x/y/a.md r; do [ ! -e $f ] || cmp $f whole.${f##*/}; done
          cmp -s old.md kept || cmp old.md whole.old.md
        done
      done
      """
    #expect(try BuiltTool.shell(line, in: folder.path).output == "")
  }

  @Test func concurrentWritesToOnePath() throws {
    let folder = try TemporaryDirectory()
    let line = """
      printf '%s\\n' 1 2 3 4 5 6 |
        xargs -P 6 -I N sh -c '"$TOOL" init x/a.md "Title N" 2>err.N; echo $? >status.N'
      cat status.* | sort | uniq -c | tr -d ' '; ls -A x; head -n 1 x/a.md
      for n in 1 2 3 4 5 6; do [ "$(cat status.$n)" = 2 ] || echo "# Title $n"; done
      grep -h 'this file exists' err.* | sort -u
      """
    let lines = try BuiltTool.shell(line, in: folder.path).output.split(separator: "\n")
    try #require(lines.count == 6)
    #expect(lines[..<3] == ["10", "52", "a.md"])
    #expect(lines[3] == lines[4])
    #expect(lines[5].hasPrefix("execplan: error: x/a.md: this file exists; "))
  }
}
