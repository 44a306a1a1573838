/// A value of a JSON5 text, and where it stands, so that whoever finds it wrong can say where.
struct JSON5: Sendable {
  enum Content: Sendable {
    case null
    case bool(Bool)
    /// As written. Nothing that is read takes numbers, so none is ever worked out.
    case number(String)
    case string(String)
    case array([JSON5])
    case object([Member])
  }

  struct Member: Sendable {
    let name: String
    /// Of the name, quotes included.
    let range: Range<Int>
    let value: JSON5
  }

  let content: Content
  /// In bytes from the text's beginning.
  let range: Range<Int>

  /// The member of an object; nil for other values too.
  subscript(name: String) -> JSON5? { members.first { $0.name == name }?.value }

  var members: [Member] { if case .object(let members) = content { members } else { [] } }

  var elements: [JSON5] { if case .array(let elements) = content { elements } else { [] } }

  var string: String? { if case .string(let text) = content { text } else { nil } }
}

/// Why a text is not JSON5.
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

  /// In bytes from the text's beginning.
  let offset: Int
  let reason: Reason

  var message: String {
    switch reason {
    case .notUTF8: "not UTF-8; save the file as UTF-8"
    case .unexpected(let scalar, let wanted):
      "unexpected \(Self.name(of: scalar)) where \(wanted) belongs"
    case .unexpectedEnd(let wanted): "the text ends where \(wanted) belongs"
    case .unclosedString: "this string is not closed on its line"
    case .unclosedComment: "this comment is not closed"
    case .badEscape: "no such escape; in a string a backslash is written '\\\\'"
    case .tooDeep(let limit): "nested more than \(limit) deep"
    case .duplicateKey(let name): "the key '\(name)' stands twice; keep one"
    case .textAfterEnd: "text after the end of the value"
    }
  }

  private static func name(of scalar: Unicode.Scalar) -> String {
    Printable.isUnsafe(scalar) ? Printable.escape(scalar) : "'\(scalar)'"
  }
}
