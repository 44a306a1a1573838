/// A path pattern in `.gitignore` syntax: `*` and `?` within a name, `[a-z]`, `\` before a literal character,
/// and `**` for any number of folders. It matches bytes, like git.
struct Glob: Equatable, Sendable {
  private enum Part: Equatable {
    /// `**`: zero or more folders; at the end of a pattern, one or more names.
    case anyFolders
    case name([UInt8])
  }

  private let parts: [Part]

  /// A pattern that is not anchored matches at any depth.
  init(_ pattern: some Collection<UInt8>, isAnchored: Bool) {
    var parts: [Part] = isAnchored ? [] : [.anyFolders]
    for name in Self.names(in: Array(pattern)) {
      let part = name.count > 1 && name.allSatisfy { $0 == "*" } ? Part.anyFolders : .name(name)
      // `**/**` means the same as `**`.
      if part != .anyFolders || parts.last != .anyFolders { parts.append(part) }
    }
    self.parts = parts
  }

  /// Splits a pattern at slashes outside brackets. Doubled slashes yield an empty name, which matches
  /// nothing.
  private static func names(in pattern: [UInt8]) -> [[UInt8]] {
    var names: [[UInt8]] = [[]]
    var index = pattern.first == "/" ? 1 : 0
    while index < pattern.count {
      var end = index + 1
      switch pattern[index] {
      case "/":
        names.append([])
        index = end
        continue
      case "[":
        // A pattern with an unclosed bracket matches nothing.
        guard let set = ByteSet(pattern, at: index) else { return [[]] }
        end = set.end
      case "\\" where end < pattern.count:
        // An escaped slash is a slash.
        if pattern[end] == "/" {
          index = end
          continue
        }
        end += 1
      default: break
      }
      names[names.count - 1] += pattern[index..<end]
      index = end
    }
    return names
  }

  /// Whether a whole path matches, given as its components from the folder of the pattern down.
  func matches(_ names: ArraySlice<ArraySlice<UInt8>>) -> Bool {
    var part = 0
    var name = names.startIndex
    // Where to resume on a mismatch: the last `**` takes one more folder. Earlier ones need no retry, so the
    // time is at most the product of both lengths.
    var retry: (part: Int, name: Int)?
    while name < names.endIndex {
      if part < parts.count {
        switch parts[part] {
        case .anyFolders:
          if part == parts.count - 1 { return true }
          retry = (part + 1, name)
          part += 1
          continue
        case .name(let pattern) where Self.matches(names[name], pattern):
          part += 1
          name += 1
          continue
        case .name: break
        }
      }
      guard let last = retry else { return false }
      retry = (last.part, last.name + 1)
      (part, name) = (last.part, last.name + 1)
    }
    return part == parts.count
  }

  /// Matches one name against one part, with the same retry for `*`.
  static func matches(_ name: ArraySlice<UInt8>, _ pattern: [UInt8]) -> Bool {
    var index = 0
    var next = name.startIndex
    var retry: (index: Int, next: Int)?
    while next < name.endIndex {
      if index < pattern.count, pattern[index] == "*" {
        index += 1
        retry = (index, next)
      } else if let after = Self.step(pattern, at: index, over: name[next]) {
        index = after
        next += 1
      } else if let last = retry {
        retry = (last.index, last.next + 1)
        (index, next) = (last.index, last.next + 1)
      } else {
        return false
      }
    }
    return pattern[index...].allSatisfy { $0 == "*" }
  }

  /// Matches one byte against the pattern at `index`. Returns the index after the match, or nil.
  private static func step(_ pattern: [UInt8], at index: Int, over byte: UInt8) -> Int? {
    guard index < pattern.count else { return nil }
    switch pattern[index] {
    case "?": return index + 1
    case "[":
      guard let set = ByteSet(pattern, at: index) else { return nil }
      return set.contains(byte) ? set.end : nil
    case "\\":
      // A backslash at the end of a pattern matches nothing.
      return index + 1 < pattern.count && pattern[index + 1] == byte ? index + 2 : nil
    case let literal: return literal == byte ? index + 1 : nil
    }
  }
}

/// A bracket expression: `[abc]`, `[a-z]`, `[!0-9]`, `[[:alpha:]]`.
private struct ByteSet {
  /// The index after the closing bracket.
  private(set) var end = 0
  private var isNegated = false
  private var ranges: [ClosedRange<UInt8>] = []

  /// Nil if the bracket at `start` is not closed.
  init?(_ pattern: [UInt8], at start: Int) {
    var rest = pattern[(start + 1)...]
    if let mark = rest.first, mark == "!" || mark == "^" {
      isNegated = true
      rest = rest.dropFirst()
    }
    var isFirst = true
    while let byte = rest.popFirst() {
      // A closing bracket in first position is part of the set.
      if byte == "]", !isFirst {
        end = rest.startIndex
        return
      }
      isFirst = false
      if byte == "[", let named = Self.namedClass(&rest) {
        ranges += named
        continue
      }
      guard let low = byte == "\\" ? rest.popFirst() : byte else { return nil }
      guard rest.first == "-", let after = rest.dropFirst().first, after != "]"
      else {
        ranges.append(low...low)
        continue
      }
      rest = rest.dropFirst(2)
      guard let high = after == "\\" ? rest.popFirst() : after else { return nil }
      // As in git, a reversed range matches its first byte.
      ranges.append(low...max(low, high))
    }
    return nil
  }

  func contains(_ byte: UInt8) -> Bool { ranges.contains { $0.contains(byte) } != isNegated }

  /// A class such as `[:alpha:]`, after its opening bracket.
  private static func namedClass(_ rest: inout ArraySlice<UInt8>) -> [ClosedRange<UInt8>]? {
    for (name, ranges) in classes where rest.starts(with: ":\(name):]".utf8) {
      rest = rest.dropFirst(name.utf8.count + 3)
      return ranges
    }
    return nil
  }

  private static let classes: [(String, [ClosedRange<UInt8>])] = [
    ("alpha", [65...90, 97...122]), ("digit", [48...57]), ("alnum", [48...57, 65...90, 97...122]),
    ("upper", [65...90]), ("lower", [97...122]), ("xdigit", [48...57, 65...70, 97...102]),
    ("space", [9...13, 32...32]), ("blank", [9...9, 32...32]), ("cntrl", [0...31, 127...127]),
    ("print", [32...126]), ("graph", [33...126]), ("punct", [33...47, 58...64, 91...96, 123...126]),
  ]
}
