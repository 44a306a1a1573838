/// Parses JSON5: JSON with comments, trailing commas, single quotes, unquoted keys and more forms of numbers.
///
/// Foundation's parser does not report positions, and costs more than parsing a plan.
struct JSON5Parser {
  /// More than any configuration needs, and safe for the stack of a thread.
  static let depthLimit = 64

  let bytes: [UInt8]
  var index = 0
  private var depth = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  static func parse(_ bytes: [UInt8]) throws(JSON5Error) -> JSON5 {
    if let offset = TextPosition.firstInvalidUTF8(in: bytes) {
      throw JSON5Error(offset: offset, reason: .notUTF8)
    }
    var parser = JSON5Parser(bytes)
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { parser.index = 3 }
    try parser.skipTrivia()
    let value = try parser.value()
    try parser.skipTrivia()
    if parser.peek != nil { throw parser.error(.textAfterEnd) }
    return value
  }

  var peek: UInt8? { index < bytes.count ? bytes[index] : nil }

  func error(_ reason: JSON5Error.Reason, at offset: Int? = nil) -> JSON5Error {
    JSON5Error(offset: offset ?? index, reason: reason)
  }

  /// The error for a current character other than `wanted`.
  func unexpected(_ wanted: String) -> JSON5Error {
    guard index < bytes.count,
      let scalar = String(decoding: bytes[index..<min(index + 4, bytes.count)], as: UTF8.self).unicodeScalars
        .first
    else { return error(.unexpectedEnd(wanted: wanted)) }
    return error(.unexpected(scalar, wanted: wanted))
  }

  private mutating func value() throws(JSON5Error) -> JSON5 {
    let start = index
    let content: JSON5.Content
    switch peek {
    case "{": content = .object(try nested { parser throws(JSON5Error) in try parser.object() })
    case "[": content = .array(try nested { parser throws(JSON5Error) in try parser.array() })
    case "\"", "'": content = .string(try string())
    default: content = try bare()
    }
    return JSON5(content: content, range: start..<index)
  }

  private mutating func nested<Value>(
    _ body: (inout JSON5Parser) throws(JSON5Error) -> Value
  ) throws(JSON5Error) -> Value {
    guard depth < Self.depthLimit else { throw error(.tooDeep(limit: Self.depthLimit)) }
    depth += 1
    index += 1
    let value = try body(&self)
    depth -= 1
    return value
  }

  private mutating func object() throws(JSON5Error) -> [JSON5.Member] {
    var members: [JSON5.Member] = []
    var names: Set<String> = []
    while try !close(UInt8(ascii: "}"), isFirst: members.isEmpty, wanted: "',' or '}'") {
      let start = index
      let name = try key()
      let range = start..<index
      guard names.insert(name).inserted else { throw error(.duplicateKey(name), at: start) }
      try skipTrivia()
      guard peek == ":" else { throw unexpected("':'") }
      index += 1
      try skipTrivia()
      members.append(JSON5.Member(name: name, range: range, value: try value()))
    }
    return members
  }

  private mutating func array() throws(JSON5Error) -> [JSON5] {
    var elements: [JSON5] = []
    while try !close(UInt8(ascii: "]"), isFirst: elements.isEmpty, wanted: "',' or ']'") {
      elements.append(try value())
    }
    return elements
  }

  /// Consumes the comma before another element, or the closing bracket; true for the bracket.
  private mutating func close(_ bracket: UInt8, isFirst: Bool, wanted: String) throws(JSON5Error) -> Bool {
    try skipTrivia()
    if !isFirst, peek == "," {
      index += 1
      try skipTrivia()
    } else if !isFirst, peek != bracket {
      throw unexpected(wanted)
    }
    guard peek == bracket else { return false }
    index += 1
    return true
  }

  private mutating func key() throws(JSON5Error) -> String {
    if let byte = peek, byte == "\"" || byte == "'" { return try string() }
    let word = takeWord { Self.isWord($0) }
    guard let first = word.first, !(UInt8(ascii: "0")...UInt8(ascii: "9")).contains(first) else {
      index -= word.count
      throw unexpected("a key")
    }
    return String(decoding: word, as: UTF8.self)
  }

  /// `true`, `false`, `null`, or a number.
  private mutating func bare() throws(JSON5Error) -> JSON5.Content {
    let start = index
    let word = takeWord { Self.isWord($0) || $0 == "+" || $0 == "-" || $0 == "." }
    let text = String(decoding: word, as: UTF8.self)
    switch text {
    case "true": return .bool(true)
    case "false": return .bool(false)
    case "null": return .null
    default:
      guard JSON5Number.isNumber(word) else {
        index = start
        throw unexpected("a value (strings need quotes)")
      }
      return .number(text)
    }
  }

  private mutating func takeWord(_ isPart: (UInt8) -> Bool) -> ArraySlice<UInt8> {
    let start = index
    while let byte = peek, isPart(byte) { index += 1 }
    return bytes[start..<index]
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), "_", "$", 0x80...:
      true
    default: false
    }
  }

  /// Skips whitespace, `// …` and `/* … */`.
  private mutating func skipTrivia() throws(JSON5Error) {
    while let byte = peek {
      switch byte {
      case 0x09...0x0D, 0x20: index += 1
      case 0xC2 where bytes[index...].starts(with: [0xC2, 0xA0]): index += 2
      case "/" where bytes[index...].starts(with: "//".utf8):
        while let byte = peek, byte != 0x0A, byte != 0x0D { index += 1 }
      case "/" where bytes[index...].starts(with: "/*".utf8):
        let start = index
        index += 2
        while !bytes[index...].starts(with: "*/".utf8) {
          guard index < bytes.count else { throw error(.unclosedComment, at: start) }
          index += 1
        }
        index += 2
      default: return
      }
    }
  }
}
