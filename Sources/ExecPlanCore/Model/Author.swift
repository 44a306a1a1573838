/// Who an entry says did it: "(Author: Agent-007)" anywhere, or "@name" at either end.
struct Author: Equatable {
  let name: String

  init?(in text: ArraySlice<UInt8>) {
    guard let name = Author.labelled(text) ?? Author.mention(text) else { return nil }
    self.name = name.string
  }

  private static func labelled(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    guard let colon = labelEnd(in: text), let open = text[..<colon].dropLast(label.utf8CodeUnitCount).last,
      open == UInt8(ascii: "(") || open == UInt8(ascii: "[")
    else { return nil }
    let rest = text[(colon + 1)...]
    let close = open == UInt8(ascii: "(") ? UInt8(ascii: ")") : UInt8(ascii: "]")
    guard let end = rest.firstIndex(of: close) else { return nil }
    let name = rest[..<end].trimmingBlanks()
    return name.isEmpty ? nil : name
  }

  private static let label: StaticString = "author"

  /// The first colon behind the label. Colons are rarer than the label's letters.
  private static func labelEnd(in text: ArraySlice<UInt8>) -> Int? {
    var rest = text
    while let colon = rest.firstIndex(of: UInt8(ascii: ":")) {
      let before = text[..<colon].suffix(label.utf8CodeUnitCount)
      if before.starts(withLowercased: label) { return colon }
      rest = rest[(colon + 1)...]
    }
    return nil
  }

  private static func mention(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    let lastStart = text.lastIndex(of: UInt8(ascii: " ")).map { $0 + 1 } ?? text.startIndex
    return mention(atFrontOf: text[lastStart...]) ?? mention(atFrontOf: text)
  }

  /// "@name" or "(@name)"; "@scope/package" is no person.
  private static func mention(atFrontOf text: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    let inner = text.first == UInt8(ascii: "(") ? text.dropFirst() : text
    guard inner.first == UInt8(ascii: "@") else { return nil }
    let name = inner.dropFirst().prefix { $0.isWord || $0 == UInt8(ascii: "-") }
    guard !name.isEmpty, !(name.endIndex < text.endIndex && text[name.endIndex] == UInt8(ascii: "/")) else {
      return nil
    }
    return name
  }
}
