/// Writes XML elements with attributes, indented by two spaces per level.
struct XMLWriter {
  private var text: String
  private var depth: Int

  /// - Parameter depth: The number of enclosing elements. At 0, the XML declaration comes first.
  init(depth: Int = 0) {
    self.depth = depth
    text = depth == 0 ? "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" : ""
  }

  /// Returns the text written since the last call.
  mutating func take() -> String {
    defer { text = "" }
    return text
  }

  mutating func element(_ name: String, _ attributes: KeyValuePairs<String, String>) {
    text += "\(indent)<\(name)\(Self.list(attributes))/>\n"
  }

  mutating func element(
    _ name: String, _ attributes: KeyValuePairs<String, String>, _ body: (inout XMLWriter) -> Void
  ) {
    open(name, attributes)
    body(&self)
    close(name)
  }

  /// An element with text as its only content.
  mutating func element(_ name: String, _ attributes: KeyValuePairs<String, String>, text body: String) {
    text += "\(indent)<\(name)\(Self.list(attributes))>\(Self.escape(body))</\(name)>\n"
  }

  mutating func open(_ name: String, _ attributes: KeyValuePairs<String, String>) {
    text += "\(indent)<\(name)\(Self.list(attributes))>\n"
    depth += 1
  }

  mutating func close(_ name: String) {
    depth -= 1
    text += "\(indent)</\(name)>\n"
  }

  private var indent: String { TextLayout.spaces(depth * 2) }

  private static func list(_ attributes: KeyValuePairs<String, String>) -> String {
    attributes.map { " \($0)=\"\(escape($1))\"" }.joined()
  }

  /// Writes markup as entities, and characters that are invalid in XML or unsafe to show as escapes.
  private static func escape(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "\n": result += "&#10;"
      case WorkflowCommands.bracket where result.hasSuffix(WorkflowCommands.opening): result += "&#91;"
      case "\u{FFFE}", "\u{FFFF}": result += Printable.escape(scalar)
      case _ where Printable.isUnsafe(scalar): result += Printable.escape(scalar)
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
