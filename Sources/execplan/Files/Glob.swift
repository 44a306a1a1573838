/// A pattern for paths as `.gitignore` writes them: `*` and `?` within a name, `[a-z]`, `\` before
/// a character that stands for itself, and `**` for any folders. Bytes are compared, as git does.
struct Glob: Equatable, Sendable {
  private enum Part: Equatable {
    /// Any number of folders, none among them; at the end, anything at least one deep.
    case anyFolders
    case name([UInt8])
  }

  private let parts: [Part]

  /// The pattern between its slashes; one without a slash holds at any depth.
  init(_ pattern: some Collection<UInt8>, isAnchored: Bool) {
    let doubleStar = [UInt8](repeating: UInt8(ascii: "*"), count: 2)
    var parts: [Part] = isAnchored ? [] : [.anyFolders]
    for name in pattern.split(separator: UInt8(ascii: "/")) {
      let part = name.elementsEqual(doubleStar) ? Part.anyFolders : .name(Array(name))
      // Two in a row say no more than one.
      if part != .anyFolders || parts.last != .anyFolders { parts.append(part) }
    }
    self.parts = parts
  }

  /// Whether the whole path matches, given as its names from the pattern's folder down.
  func matches(_ names: ArraySlice<ArraySlice<UInt8>>) -> Bool {
    var part = 0
    var name = names.startIndex
    // Where to go on when a later part fails: let the last `**` take in one folder more. Only the
    // last one need be tried, so the time stays within the product of both lengths.
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

  /// One name against one part, with the same way of going back for `*`.
  static func matches(_ name: ArraySlice<UInt8>, _ pattern: [UInt8]) -> Bool {
    var place = 0
    var next = name.startIndex
    var retry: (place: Int, next: Int)?
    while next < name.endIndex {
      if place < pattern.count, pattern[place] == "*" {
        place += 1
        retry = (place, next)
      } else if let after = Self.step(pattern, at: place, over: name[next]) {
        place = after
        next += 1
      } else if let last = retry {
        retry = (last.place, last.next + 1)
        (place, next) = (last.place, last.next + 1)
      } else {
        return false
      }
    }
    return pattern[place...].allSatisfy { $0 == "*" }
  }

  /// Matches one byte against the pattern at `place`; the place after it, or nil where it does not match.
  private static func step(_ pattern: [UInt8], at place: Int, over byte: UInt8) -> Int? {
    guard place < pattern.count else { return nil }
    switch pattern[place] {
    case "?":
      return place + 1
    case "[":
      guard let set = ByteSet(pattern, at: place) else { return nil }
      return set.contains(byte) ? set.end : nil
    case "\\":
      // One at the end of a pattern escapes nothing, and then nothing matches.
      return place + 1 < pattern.count && pattern[place + 1] == byte ? place + 2 : nil
    case let literal:
      return literal == byte ? place + 1 : nil
    }
  }
}

/// A bracket expression: `[abc]`, `[a-z]`, `[!0-9]`, `[[:alpha:]]`.
private struct ByteSet {
  /// The place after the closing bracket.
  private(set) var end = 0
  private var isNegated = false
  private var ranges: [ClosedRange<UInt8>] = []

  /// Nil where the bracket at `start` is never closed.
  init?(_ pattern: [UInt8], at start: Int) {
    var rest = pattern[(start + 1)...]
    if let mark = rest.first, mark == "!" || mark == "^" {
      isNegated = true
      rest = rest.dropFirst()
    }
    var isFirst = true
    while let byte = rest.popFirst() {
      // A closing bracket that stands first is one of the set.
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
      if low <= high { ranges.append(low...high) }
    }
    return nil
  }

  func contains(_ byte: UInt8) -> Bool {
    ranges.contains { $0.contains(byte) } != isNegated
  }

  /// `[:alpha:]` and its like, read after their first bracket.
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
