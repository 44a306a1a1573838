/// The patterns of a `.gitignore`, a configuration or `--exclude`. The last one that matches a path decides.
struct IgnoreFile: Sendable {
  struct Pattern: Equatable, Sendable {
    let glob: Glob
    /// `!`: includes the path again.
    let isNegated: Bool
    /// A trailing slash: matches only folders.
    let foldersOnly: Bool

    /// Parses one line; nil for a blank line or a comment.
    init?(_ line: some Collection<UInt8>) {
      var line = Self.trimmingTrailingSpaces(Array(line)[...])
      guard let first = line.first, first != "#" else { return nil }
      isNegated = first == "!"
      if isNegated { line = line.dropFirst() }
      foldersOnly = line.last == "/"
      if foldersOnly { line = line.dropLast() }
      guard !line.isEmpty else { return nil }
      glob = Glob(line, isAnchored: line.contains(UInt8(ascii: "/")))
    }

    /// Trailing spaces do not count unless a backslash precedes them.
    private static func trimmingTrailingSpaces(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
      var line = line
      while line.last == " " {
        let slashes = line.dropLast().reversed().prefix { $0 == "\\" }.count
        if slashes % 2 == 1 { return line }
        line = line.dropLast()
      }
      return line
    }
  }

  /// The depth of the folder of this file below the top of the search.
  let depth: Int
  let patterns: [Pattern]

  init(depth: Int, patterns: [Pattern]) {
    self.depth = depth
    self.patterns = patterns
  }

  /// Parses a `.gitignore` with LF or CRLF line endings, with or without a byte order mark.
  init(depth: Int, text: [UInt8]) {
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    self.depth = depth
    patterns = text.dropFirst(text.starts(with: mark) ? mark.count : 0).split(separator: UInt8(ascii: "\n"))
      .compactMap { Pattern($0.last == "\r" ? $0.dropLast() : $0) }
  }

  /// Whether the path is ignored, or nil if no pattern matches. `names` are its components below the top of
  /// the search.
  func verdict(on names: [ArraySlice<UInt8>], isFolder: Bool) -> Bool? {
    patterns.last { (isFolder || !$0.foldersOnly) && $0.glob.matches(names[depth...]) }.map { !$0.isNegated }
  }
}

extension [IgnoreFile] {
  /// The innermost file with a matching pattern decides.
  func ignores(_ names: @autoclosure () -> [ArraySlice<UInt8>], isFolder: Bool) -> Bool {
    guard !isEmpty else { return false }
    let names = names()
    for file in reversed() {
      if let verdict = file.verdict(on: names, isFolder: isFolder) { return verdict }
    }
    return false
  }
}
