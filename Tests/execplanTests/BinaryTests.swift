import TestSupport
import Testing

/// Behavior of the real process: streams, exit status, signals and limits.
@Suite struct BinaryTests {
  @Test func streamsAndStatus() throws {
    let folder = try TemporaryDirectory()
    try folder.write("plans/a.md", Sample.flawed)
    let arguments = ["validate", Sample.rules, "plans", "gone.md"]
    let run = try BuiltTool.run(arguments, in: folder.path)
    #expect(run.status == 2)
    #expect(run.output.hasPrefix("plans/a.md:15:27: error: \"TBD\" "))
    #expect(run.output.hasSuffix("1 error, 1 warning in 1 plan; 1 file could not be checked\n"))
    #expect(
      run.errors
        == "execplan: error: gone.md: no such file; check the path, "
        + "or run 'execplan init gone.md' to create it\n"
    )
    #expect(try BuiltTool.run(["validate", Sample.rules, "plans"], in: folder.path).status == 1)
    #expect(
      try BuiltTool.run(["validate", Sample.rules], in: folder.path).output.hasPrefix("plans/a.md:15:27: "))
  }

  @Test func standardInput() throws {
    let run = try BuiltTool.run(["validate", Sample.rules, "-"], input: Sample.clean)
    #expect((run.status, run.output, run.errors) == (0, "1 plan, no findings\n", ""))
  }

  @Test func help() throws {
    let run = try BuiltTool.run(["validate", "--help"])
    #expect((run.status, run.errors) == (0, ""))
    #expect(try Golden("cli/help/validate.txt").difference(from: run.output) == nil)
  }

  @Test func aClosedPipeEndsQuietly() throws {
    let folder = try TemporaryDirectory()
    for number in 0..<200 {
      try folder.write("\(number).md", Sample.flawed + String(repeating: "TBD.\n\n", count: 90))
    }
    let line = "{ \"$TOOL\" validate \(Sample.rules) .; echo $? >status; } | head -n 1"
    let run = try BuiltTool.shell(line, in: folder.path)
    #expect(run.errors == "")
    #expect(run.output.split(separator: "\n").count == 1)
    #expect(try folder.text(of: "status") == "1\n")
  }

  @Test func aFullDiskIsReported() throws {
    #if os(Linux)
      let run = try BuiltTool.shell("\"$TOOL\" --help >/dev/full")
      #expect(run.status == 2)
      #expect(run.errors == "execplan: error: standard output: cannot be written: No space left on device\n")
    #endif
  }

  /// False under the thread sanitizer, which writes a file before the program starts.
  private static var startsUnderALimit: Bool {
    (try? BuiltTool.shell("ulimit -f 0; \"$TOOL\" --version >/dev/null"))?.status == 0
  }

  @Test(.enabled(if: startsUnderALimit, "the tool starts without writing a file"))
  func aLimitOnFilesLeavesNothingBehind() throws {
    let folder = try TemporaryDirectory()
    try folder.write("old.md", "old")
    let run = try BuiltTool.shell(
      "ulimit -f 0; \"$TOOL\" init x/y/a.md; \"$TOOL\" init -f old.md", in: folder.path)
    #expect(run.status == 2)
    #expect(try folder.names() == ["old.md"])
    #expect(try folder.text(of: "old.md") == "old")
  }

  @Test func aPathThatIsNotUTF8() throws {
    let folder = try TemporaryDirectory()
    let line = "p=$(printf 'a\\377.md'); \"$TOOL\" init \"$p\" Title 2>/dev/null && \"$TOOL\" outline \"$p\""
    let run = try BuiltTool.shell(line, in: folder.path)
    #expect(run.status == 0)
    #expect(run.output.hasPrefix("# Title"))
  }

  @Test func aPipeIsRefusedAsAFile() throws {
    let folder = try TemporaryDirectory()
    let run = try BuiltTool.shell("mkfifo p.md && \"$TOOL\" validate p.md", in: folder.path)
    #expect(run.status == 2)
    #expect(run.errors.contains("p.md: not a regular file; to check the output of a command, "))
  }
}
