/// A JSON5 value with its position, for error messages.
struct JSON5: Sendable {
  enum Content: Sendable {
    case null
    case bool(Bool)
    /// Not parsed, because nothing computes with it.
    case number(String)
    case string(String)
    case array([JSON5])
    case object([Member])
  }

  struct Member: Sendable {
    let name: String
    /// The range of the name, quotes included.
    let range: Range<Int>
    let value: JSON5
  }

  let content: Content
  /// In bytes from the beginning of the text.
  let range: Range<Int>

  /// The member of an object; nil if it is missing or this is not an object.
  subscript(name: String) -> JSON5? { members.first { $0.name == name }?.value }

  var members: [Member] { if case .object(let members) = content { members } else { [] } }

  var elements: [JSON5] { if case .array(let elements) = content { elements } else { [] } }

  var string: String? { if case .string(let text) = content { text } else { nil } }
}

struct JSON5Error: Error, Equatable, Sendable {
  enum Reason: Equatable, Sendable {
    case notUTF8
    case unexpected(Unicode.Scalar, wanted: String)
    case unexpectedEnd(wanted: String)
    case unclosedString
    case unclosedComment
    case badEscape
    case tooDeep(limit: Int)
    case duplicateKey(String)
    case textAfterEnd
  }

  /// In bytes from the beginning of the text.
  let offset: Int
  let reason: Reason

  var message: String {
    switch reason {
    case .notUTF8: "not UTF-8; save the file as UTF-8"
    case .unexpected(let scalar, let wanted): "expected \(wanted), found \(Self.name(of: scalar))"
    case .unexpectedEnd(let wanted): "expected \(wanted), found the end of the text"
    case .unclosedString: "unterminated string"
    case .unclosedComment: "unterminated comment"
    case .badEscape: "unknown escape; write a backslash as '\\\\'"
    case .tooDeep(let limit): "nested more than \(limit) levels deep"
    case .duplicateKey(let name): "duplicate key '\(name)'; keep one"
    case .textAfterEnd: "text after the end of the value"
    }
  }

  private static func name(of scalar: Unicode.Scalar) -> String {
    Printable.isUnsafe(scalar) ? Printable.escape(scalar) : "'\(scalar)'"
  }
}
