/// Writes JSON: keys in the given order, two spaces of indentation, terminal controls escaped.
///
/// Foundation's encoder takes longer to start than the rest of a run.
struct JSONWriter {
  private(set) var bytes: [UInt8] = []
  private let isPretty: Bool
  private var depth: Int
  /// Whether the next value of this object or array is its first.
  private var isFirst = true
  private var isAfterKey = false

  /// - Parameter depth: The nesting depth of a value that `value(written:)` will insert.
  init(pretty: Bool = true, depth: Int = 0) {
    isPretty = pretty
    self.depth = depth
  }

  /// Removes and returns everything written so far, so that memory holds one plan at a time.
  mutating func take() -> [UInt8] {
    defer { bytes.removeAll(keepingCapacity: true) }
    return bytes
  }

  mutating func value(_ value: some JSONValue) { value.write(to: &self) }

  /// Appends a value that another writer of the same depth has written.
  mutating func value(written value: [UInt8]) {
    if !isFirst { bytes.append(UInt8(ascii: ",")) }
    isFirst = false
    bytes += value
  }

  mutating func field(_ key: String, _ value: some JSONValue) {
    self.key(key)
    value.write(to: &self)
  }

  mutating func key(_ key: String) {
    separate()
    string(key)
    bytes += isPretty ? ": ".utf8 : ":".utf8
    isAfterKey = true
  }

  mutating func object(_ body: (inout JSONWriter) -> Void) {
    open("{")
    body(&self)
    close("}")
  }

  mutating func array(_ body: (inout JSONWriter) -> Void) {
    open("[")
    body(&self)
    close("]")
  }

  /// Begins an object or array for `close` to end, for output in pieces.
  mutating func open(_ bracket: Character) {
    beginValue()
    bytes += String(bracket).utf8
    depth += 1
    isFirst = true
  }

  mutating func close(_ bracket: Character) {
    depth -= 1
    if !isFirst { newLine() }
    bytes += String(bracket).utf8
    isFirst = false
  }

  /// Ends the document, or a line of JSON Lines.
  mutating func endLine() {
    bytes.append(UInt8(ascii: "\n"))
    isFirst = true
  }

  fileprivate mutating func literal(_ text: String) {
    beginValue()
    bytes += text.utf8
  }

  fileprivate mutating func stringValue(_ text: String) {
    beginValue()
    string(text)
  }

  private mutating func beginValue() {
    if isAfterKey { isAfterKey = false } else if depth > 0 { separate() }
  }

  private mutating func separate() {
    if !isFirst { bytes.append(UInt8(ascii: ",")) }
    isFirst = false
    newLine()
  }

  private mutating func newLine() {
    guard isPretty else { return }
    bytes.append(UInt8(ascii: "\n"))
    bytes += repeatElement(UInt8(ascii: " "), count: depth * 2)
  }

  /// The escape of a UTF-16 code unit, such as `\u001b`.
  private static func escape(_ unit: UInt16) -> [UInt8] {
    let digits = String(unit, radix: 16).utf8
    return "\\u".utf8 + Array(repeating: UInt8(ascii: "0"), count: 4 - digits.count) + digits
  }

  private mutating func string(_ text: String) {
    bytes.append(UInt8(ascii: "\""))
    // Most text is plain and copied at once.
    let isCopied: Bool? = text.utf8.withContiguousStorageIfAvailable { plain in
      guard plain.allSatisfy({ Printable.isPlain($0) && !Self.isMarkup($0) }) else { return false }
      bytes.append(contentsOf: plain)
      return true
    }
    if isCopied != true { escaped(text) }
    bytes.append(UInt8(ascii: "\""))
  }

  private static func isMarkup(_ byte: UInt8) -> Bool { byte == "\"" || byte == "\\" || byte == "#" }

  private mutating func escaped(_ text: String) {
    for scalar in text.unicodeScalars {
      switch scalar {
      case WorkflowCommands.bracket where bytes.suffix(2).elementsEqual(WorkflowCommands.opening.utf8):
        bytes += scalar.utf16.flatMap(Self.escape)
      case "\"": bytes += "\\\"".utf8
      case "\\": bytes += "\\\\".utf8
      case "\n": bytes += "\\n".utf8
      case "\r": bytes += "\\r".utf8
      case "\t": bytes += "\\t".utf8
      case _ where scalar.isASCII && Printable.isPlain(UInt8(ascii: scalar)):
        bytes.append(UInt8(ascii: scalar))
      case _ where Printable.isUnsafe(scalar): bytes += scalar.utf16.flatMap(Self.escape)
      default: bytes += scalar.utf8
      }
    }
  }
}

/// A value that `JSONWriter` can write.
protocol JSONValue {
  func write(to json: inout JSONWriter)
}

extension String: JSONValue {
  func write(to json: inout JSONWriter) { json.stringValue(self) }
}

extension Int: JSONValue {
  func write(to json: inout JSONWriter) { json.literal(String(self)) }
}

extension Bool: JSONValue {
  func write(to json: inout JSONWriter) { json.literal(self ? "true" : "false") }
}

extension Optional: JSONValue where Wrapped: JSONValue {
  func write(to json: inout JSONWriter) {
    if let self { self.write(to: &json) } else { json.literal("null") }
  }
}

extension Array: JSONValue where Element: JSONValue {
  func write(to json: inout JSONWriter) {
    json.array { json in for element in self { element.write(to: &json) } }
  }
}
