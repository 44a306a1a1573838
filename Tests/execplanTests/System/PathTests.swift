import Testing

@testable import execplan

@Suite struct PathTests {
  @Test(arguments: [
    ("a.md", "."), ("x/a.md", "x"), ("/a.md", "/"), ("x/y/", "x"), ("x//a.md", "x"), ("/", "/"), (".", "."),
  ])
  func parent(path: String, parent: String) {
    #expect(Path(path).parent == Path(parent))
  }

  @Test(arguments: [
    ("./a.md", "a.md"), ("x//y/./z/", "x/y/z"), ("/x/../y", "/x/../y"), ("./", "."), ("/", "/"), ("a", "a"),
    (".", "."), ("", "."), ("x/", "x"), ("x/.", "x"), ("//x", "/x"), ("/./x", "/x"), ("/x", "/x"),
    ("x//y", "x/y"),
    (".x/..y/a.", ".x/..y/a."), ("../x", "../x"), ("x/..", "x/.."),
  ])
  func normalized(path: String, normal: String) {
    #expect(Path(path).normalized == Path(normal))
  }

  @Test func absolute() {
    #expect(Path("../x/./a.md").absolute(in: Path("/top/here")) == Path("/top/x/a.md"))
    #expect(Path("/x").absolute(in: Path("/top")) == Path("/x"))
    #expect(Path("../../..").absolute(in: Path("/top")) == Path("/"))
  }

  @Test("Paths are ordered by their bytes, and a prefix comes first")
  func order() {
    var paths: [Path] = [Path("")]
    for length in 0...20 {
      for end: [UInt8] in [
        [], [0x01], [UInt8(ascii: "/")], [UInt8(ascii: "a")], [0x80], [0xFF], [0xFF, 0x01],
      ] {
        paths.append(Path(bytes: [UInt8](repeating: UInt8(ascii: "a"), count: length) + end))
      }
    }
    for left in paths {
      for right in paths {
        #expect(
          (left < right) == left.bytes.lexicographicallyPrecedes(right.bytes), "\(left.bytes), \(right.bytes)"
        )
      }
    }
  }

  @Test func appending() {
    #expect(Path("x").appending("a.md") == Path("x/a.md"))
    #expect(Path("/").appending("a.md") == Path("/a.md"))
    #expect(Path("").appending("a.md") == Path("a.md"))
  }

  @Test func relative() {
    #expect(Path("/x/y/z").relative(to: Path("/x")) == Array("y/z".utf8))
    #expect(Path("/xy/z").relative(to: Path("/x")) == nil)
  }
}
