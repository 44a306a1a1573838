/// The rules of one `.gitignore`, or of `--exclude`. The last rule that matches a path decides.
struct IgnoreFile: Sendable {
  struct Rule: Equatable, Sendable {
    let glob: Glob
    /// `!`: the path is taken in again.
    let isNegated: Bool
    /// A slash at the end: only folders are meant.
    let foldersOnly: Bool

    /// Reads one line; nil where it holds no rule.
    init?(_ line: some Collection<UInt8>) {
      var line = Self.trimmingFinalSpaces(Array(line)[...])
      guard let first = line.first, first != "#" else { return nil }
      isNegated = first == "!"
      if isNegated { line = line.dropFirst() }
      foldersOnly = line.last == "/"
      if foldersOnly { line = line.dropLast() }
      guard !line.isEmpty else { return nil }
      glob = Glob(line, isAnchored: line.contains(UInt8(ascii: "/")))
    }

    /// Spaces at the end do not count, unless a backslash says so.
    private static func trimmingFinalSpaces(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
      var line = line
      while line.last == " " {
        let slashes = line.dropLast().reversed().prefix { $0 == "\\" }.count
        if slashes % 2 == 1 { return line }
        line = line.dropLast()
      }
      return line
    }
  }

  /// How many names lead from the top of the search down to the folder this file stands in.
  let depth: Int
  let rules: [Rule]

  init(depth: Int, rules: [Rule]) {
    self.depth = depth
    self.rules = rules
  }

  init(depth: Int, lines: some Sequence<[UInt8]>) {
    self.depth = depth
    rules = lines.compactMap { Rule($0) }
  }

  /// Reads the text of a `.gitignore`, with either kind of line ending and with or without a byte order mark.
  init(depth: Int, text: [UInt8]) {
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let lines = text.dropFirst(text.starts(with: mark) ? mark.count : 0)
      .split(separator: UInt8(ascii: "\n"))
      .map { Array($0.last == "\r" ? $0.dropLast() : $0) }
    self.init(depth: depth, lines: lines)
  }

  /// Whether the path is left out; nil where no rule speaks of it. `names` lead to it from the top of the search.
  func verdict(on names: [ArraySlice<UInt8>], isFolder: Bool) -> Bool? {
    rules.last { (isFolder || !$0.foldersOnly) && $0.glob.matches(names[depth...]) }.map { !$0.isNegated }
  }
}

extension [IgnoreFile] {
  /// The innermost file that speaks of a path decides.
  func leaveOut(_ names: @autoclosure () -> [ArraySlice<UInt8>], isFolder: Bool) -> Bool {
    guard !isEmpty else { return false }
    let names = names()
    for file in reversed() {
      if let verdict = file.verdict(on: names, isFolder: isFolder) { return verdict }
    }
    return false
  }
}
