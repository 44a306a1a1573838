import Testing

@testable import execplan

/// `.gitignore` patterns, as documented and implemented by git.
@Suite struct GlobTests {
  struct Case: CustomTestStringConvertible {
    let rules: String
    let path: String
    let isOut: Bool
    var testDescription: String { "\(rules.debugDescription) \(path)" }

    init(_ rules: String, _ path: String, _ isOut: Bool) {
      (self.rules, self.path, self.isOut) = (rules, path, isOut)
    }
  }

  @Test(arguments: [
    // A pattern without a slash matches at any depth, one with a slash from the folder of the file.
    Case("a.md", "a.md", true), Case("a.md", "x/y/a.md", true), Case("a.md", "a.md.md", false),
    Case("/a.md", "a.md", true), Case("/a.md", "x/a.md", false), Case("x/a.md", "x/a.md", true),
    Case("x/a.md", "y/x/a.md", false),
    // Stars stay within a name.
    Case("*.md", "x/a.md", true), Case("x/*.md", "x/y/a.md", false), Case("a*c*e", "abcde", true),
    Case("a*c*e", "abcdf", false), Case("*", "anything", true), Case("?.md", "a.md", true),
    Case("?.md", "ab.md", false), Case("x?y", "x/y", false), Case("foo**bar", "fooxbar", true),
    // Two stars match folders.
    Case("**/a.md", "a.md", true), Case("**/a.md", "x/y/a.md", true), Case("x/**", "x/y/a.md", true),
    Case("x/**", "x", false), Case("x/**/a.md", "x/a.md", true), Case("x/**/a.md", "x/y/z/a.md", true),
    Case("x/**/a.md", "y/a.md", false), Case("**/x/**", "a/x/b/c", true),
    Case("a/**/b/**/c", "a/b/b/x/c", true),
    // Classes.
    Case("[ab].md", "b.md", true), Case("[!ab].md", "b.md", false), Case("[^ab].md", "c.md", true),
    Case("[a-c]x", "bx", true), Case("[a-c]x", "dx", false), Case("[]a]x", "]x", true),
    Case("[a-]x", "-x", true),
    Case("[[:digit:]]x", "7x", true), Case("[[:digit:]]x", "ax", false), Case("[[:alpha:]7]x", "7x", true),
    Case("[a", "[a", false), Case("[\\]]x", "]x", true),
    Case("[^/]", "a", true), Case("[^/]", "x/a", false), Case("x/[^/].md", "x/a.md", true),
    Case("x[/]a.md", "x/a.md", false), Case("x[^a]a.md", "x/a.md", false), Case("x/[a", "x/[a", false),
    Case("[c-a]", "c", true), Case("[c-a]", "b", false),
    // Doubled slashes match nothing.
    Case("//**", "x/a.md", false), Case("**//", "x/a.md", false), Case("//a.md", "a.md", false),
    Case("x//a.md", "x/a.md", false), Case("**//a.md", "x/a.md", false), Case("x\\/a.md", "x/a.md", true),
    Case("\\/a.md", "a.md", false), Case("x/***/a.md", "x/y/z/a.md", true),
    // Backslashes, comments and spaces.
    Case("\\*.md", "*.md", true), Case("\\*.md", "a.md", false), Case("# a.md", "a.md", false),
    Case("\\#a", "#a", true), Case("\\!a", "!a", true), Case("a.md  ", "a.md", true),
    Case("a\\ ", "a ", true),
    Case("a\\", "a", false), Case("", "a", false), Case("   ", "a", false), Case("/", "a", false),
    // The last matching pattern decides.
    Case("*.md\n!a.md", "a.md", false), Case("*.md\n!a.md", "b.md", true), Case("!a.md\n*.md", "a.md", true),
    // A trailing slash matches only folders.
    Case("a/", "a", false), Case("a/", "x/a", false),
    // CRLF and a byte order mark.
    Case("a.md\r\nb.md\r\n", "a.md", true), Case("\u{FEFF}a.md", "a.md", true),
  ])
  func rule(_ test: Case) {
    let file = IgnoreFile(depth: 0, text: Array(test.rules.utf8))
    #expect([file].ignores(Path(test.path).components, isFolder: false) == test.isOut)
  }

  @Test func foldersOnly() {
    let file = IgnoreFile(depth: 0, text: Array("build/\n/top/".utf8))
    #expect([file].ignores(Path("x/build").components, isFolder: true))
    #expect([file].ignores(Path("top").components, isFolder: true))
    #expect(![file].ignores(Path("x/top").components, isFolder: true))
  }

  @Test func innerFilesDecideBeforeOuterOnes() {
    let outer = IgnoreFile(depth: 0, text: Array("*.md".utf8))
    let inner = IgnoreFile(depth: 1, text: Array("!/kept.md".utf8))
    #expect(![outer, inner].ignores(Path("x/kept.md").components, isFolder: false))
    #expect([outer, inner].ignores(Path("x/y/kept.md").components, isFolder: false))
  }

  @Test func hostilePatternsAreFast() {
    let stars = Glob(String(repeating: "*a", count: 200).utf8, isAnchored: true)
    let name = [UInt8](repeating: UInt8(ascii: "a"), count: 2000) + [UInt8(ascii: "b")]
    #expect(!stars.matches([name[...]]))
    let folders = Glob(String(repeating: "**/a/", count: 200).utf8 + Array("b".utf8), isAnchored: true)
    let names = [ArraySlice<UInt8>](repeating: [UInt8(ascii: "a")], count: 2000)
    #expect(!folders.matches(names[...]))
  }
}
