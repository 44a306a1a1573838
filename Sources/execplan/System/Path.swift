/// A file path as bytes without NUL, which need not be UTF-8.
struct Path: Hashable, Sendable {
  var bytes: [UInt8]

  init(bytes: [UInt8]) { self.bytes = bytes }

  init(_ text: String) { bytes = Array(text.utf8) }

  init(cString: UnsafePointer<CChar>) {
    var count = 0
    while cString[count] != 0 { count += 1 }
    bytes = Array(UnsafeRawBufferPointer(start: cString, count: count))
  }

  /// The path for display; invalid UTF-8 becomes U+FFFD.
  var text: String { String(decoding: bytes, as: UTF8.self) }

  var isAbsolute: Bool { bytes.first == Self.slash }

  /// The parts between slashes, without `.` and empty parts.
  var components: [ArraySlice<UInt8>] { bytes.split(separator: Self.slash).filter { $0 != [Self.dot] } }

  var lastComponent: [UInt8] { components.last.map(Array.init) ?? [] }

  /// Whether the extension is that of a Markdown file.
  var isMarkdown: Bool {
    [".md", ".markdown"].contains { bytes.reversed().starts(with: $0.utf8.reversed()) }
  }

  /// The folder that contains the file; `.` for a bare name.
  var parent: Path {
    let trimmed = trimmingSlashes
    guard let cut = trimmed.lastIndex(of: Self.slash) else {
      return trimmed.isEmpty && isAbsolute ? Path("/") : Path(".")
    }
    let kept = Path(bytes: Array(trimmed[..<cut])).trimmingSlashes
    return kept.isEmpty ? Path("/") : Path(bytes: Array(kept))
  }

  func appending(_ component: some Collection<UInt8>) -> Path {
    if bytes.isEmpty { return Path(bytes: Array(component)) }
    var joined: [UInt8] = []
    joined.reserveCapacity(bytes.count + 1 + component.count)
    joined += bytes
    if bytes.last != Self.slash { joined.append(Self.slash) }
    joined += component
    return Path(bytes: joined)
  }

  func appending(_ component: String) -> Path { appending(component.utf8) }

  /// The same path without `.` parts and doubled or final slashes: `./plans//x/` is `plans/x`.
  var normalized: Path {
    // Most paths are normalized, and splitting is expensive.
    if isNormalized { return self }
    let joined = Array(components.joined(separator: [Self.slash]))
    if isAbsolute { return Path(bytes: [Self.slash] + joined) }
    return joined.isEmpty ? Path(".") : Path(bytes: joined)
  }

  private var isNormalized: Bool {
    var start = isAbsolute ? 1 : 0
    for end in start...bytes.count where end == bytes.count || bytes[end] == Self.slash {
      if end == start || (end == start + 1 && bytes[start] == Self.dot) { return false }
      start = end + 1
    }
    return true
  }

  /// The path from the root, computed from the text alone: `..` removes the part before it.
  func absolute(in current: Path) -> Path {
    var result: [UInt8] = []
    func add(_ source: [UInt8]) {
      var start = 0
      while start < source.count {
        var end = start
        while end < source.count, source[end] != Self.slash { end += 1 }
        let isDots = source[start..<end].allSatisfy { $0 == Self.dot }
        switch end - start {
        case 0: break
        case 1 where isDots: break
        case 2 where isDots: result.removeSubrange((result.lastIndex(of: Self.slash) ?? 0)...)
        default:
          result.append(Self.slash)
          result += source[start..<end]
        }
        start = end + 1
      }
    }
    if !isAbsolute { add(current.bytes) }
    add(bytes)
    return result.isEmpty ? Path("/") : Path(bytes: result)
  }

  /// The path relative to `ancestor`, or nil if it is not below `ancestor`. Both must be absolute.
  func relative(to ancestor: Path) -> [UInt8]? {
    let parts = components
    let above = ancestor.components
    guard parts.starts(with: above) else { return nil }
    return Array(parts.dropFirst(above.count).joined(separator: [Self.slash]))
  }

  /// The path relative to any folder, with `..` where needed. Both must be absolute.
  func steps(from folder: Path) -> Path {
    let parts = components
    let other = folder.components
    let shared = zip(parts, other).prefix { $0 == $1 }.count
    let up = Array(repeating: ArraySlice("..".utf8), count: other.count - shared)
    return Path(bytes: Array((up + parts.dropFirst(shared)).joined(separator: [Self.slash])))
  }

  /// Whether the path is in `folder`, judged by the text of both.
  func isBeneath(_ folder: Path) -> Bool {
    isAbsolute == folder.isAbsolute && components.starts(with: folder.components)
  }

  func withCString<Value>(_ body: (UnsafePointer<CChar>) -> Value) -> Value {
    // On the stack if it fits: each file needs two C strings.
    withUnsafeTemporaryAllocation(byteCount: bytes.count + 1, alignment: 1) { buffer in
      buffer.copyBytes(from: bytes)
      buffer[bytes.count] = 0
      return buffer.withMemoryRebound(to: CChar.self) { characters in
        // The buffer is never empty, so it has an address.
        characters.baseAddress.map { body($0) } ?? "".withCString(body)
      }
    }
  }

  private var trimmingSlashes: ArraySlice<UInt8> {
    bytes.prefix(through: bytes.lastIndex { $0 != Self.slash } ?? -1)
  }

  private static let slash = UInt8(ascii: "/")
  private static let dot = UInt8(ascii: ".")
}

extension Path {
  /// Hashes all bytes at once; an array would feed them one by one.
  func hash(into hasher: inout Hasher) { bytes.withUnsafeBytes { hasher.combine(bytes: $0) } }
}

extension Path: Comparable {
  static func < (left: Path, right: Path) -> Bool {
    left.bytes.withUnsafeBufferPointer { left in
      right.bytes.withUnsafeBufferPointer { right in
        let shared = min(left.count, right.count)
        var index = 0
        while index < shared, left[index] == right[index] { index += 1 }
        return index < shared ? left[index] < right[index] : left.count < right.count
      }
    }
  }
}
