import MarkdownTree

/// The clause of an item that says what is done and what remains: "(completed: X; remaining: Y)", or
/// "Completed so far: X. Remaining: Y."
struct PartialWork: Equatable {
  /// The text without the clause: "Route tests".
  let subject: String
  let done: String
  let remaining: String

  /// Reads the clause of an item that is not checked; `description` is a range of `text`.
  init?(of box: Checkbox, _ description: Range<Int>, in text: [UInt8]) {
    guard box.state == .remaining || box.state == .partial,
      let work = text.withBytes({ PartialWork(in: text[description], $0) })
    else { return nil }
    self = work
  }

  /// - Parameter view: The whole text that `bytes` is a slice of.
  private init?(in bytes: ArraySlice<UInt8>, _ view: ByteView) {
    // Most items have no colon, ASCII or full-width.
    let colon = view.first(UInt8(ascii: ":"), or: 0xEF, from: bytes.startIndex, limit: bytes.endIndex)
    guard colon < bytes.endIndex else { return nil }
    let bytes = PartialWork.halfWidth(bytes)
    guard let work = PartialWork.parenthesised(bytes) ?? PartialWork.sentences(bytes) else { return nil }
    self = work
  }

  /// The text with full-width parentheses, colons and semicolons replaced by ASCII.
  private static func halfWidth(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    guard bytes.contains(0xEF) else { return bytes }
    let forms: [(String, String)] = [("（", "("), ("）", ")"), ("：", ":"), ("；", ";")]
    let text = forms.reduce(bytes.string) { $0.replacingEach($1.0, by: $1.1) }
    return Array(text.utf8)[...]
  }

  private init(subject: ArraySlice<UInt8>, done: ArraySlice<UInt8>, remaining: ArraySlice<UInt8>) {
    self.subject = PartialWork.trimmed(subject)
    self.done = PartialWork.trimmed(done)
    self.remaining = PartialWork.trimmed(remaining)
  }

  private static let doneLabels: [StaticString] = ["completed", "done", "started"]

  /// `(completed: X; remaining: Y; …)` in any case, with balanced parentheses inside X and Y. Only the first
  /// parenthesis with a label is tried, so that the search stays linear.
  private static func parenthesised(_ bytes: ArraySlice<UInt8>) -> PartialWork? {
    for open in bytes.indices where bytes[open] == "(" {
      var label = bytes[(open + 1)...]
      skipBlanks(&label)
      guard doneLabels.contains(where: { consume($0, from: &label) }) else { continue }
      skipBlanks(&label)
      guard label.first == ":" else { continue }
      let (clauses, end) = clauses(of: bytes[(label.startIndex + 1)...])
      for (index, clause) in clauses.enumerated() {
        var rest = clause
        skipBlanks(&rest)
        guard index > 0, consume("remaining", from: &rest) else { continue }
        skipBlanks(&rest)
        guard rest.first == ":" else { continue }
        // Further clauses without a label belong to what remains.
        let next = clauses[(index + 1)...].first(where: hasLabel)
        let last = next.map { $0.startIndex - 1 } ?? clauses[clauses.count - 1].endIndex
        return PartialWork(
          subject: bytes[..<open] + bytes[end...],
          done: bytes[(label.startIndex + 1)..<(clause.startIndex - 1)],
          remaining: bytes[(rest.startIndex + 1)..<max(rest.startIndex + 1, last)])
      }
      return nil
    }
    return nil
  }

  /// "blocked: the server is down"
  private static func hasLabel(_ clause: ArraySlice<UInt8>) -> Bool {
    let words = clause.trimmingBlanks().prefix { $0.isWord || $0.isBlank }
    return !words.isEmpty && words.endIndex < clause.endIndex && clause[words.endIndex] == ":"
      && words.count { $0.isBlank } <= 2
  }

  /// The parts between semicolons up to the unmatched closing parenthesis or the end of `bytes`, and the
  /// index after that parenthesis.
  private static func clauses(of bytes: ArraySlice<UInt8>) -> (clauses: [ArraySlice<UInt8>], end: Int) {
    var clauses: [ArraySlice<UInt8>] = []
    var depth = 0
    var isCode = false
    var start = bytes.startIndex
    for i in bytes.indices {
      if bytes[i] == "`" { isCode.toggle() }
      if isCode { continue }
      switch bytes[i] {
      case "(": depth += 1
      case ")" where depth == 0: return (clauses + [bytes[start..<i]], i + 1)
      case ")": depth -= 1
      case ";" where depth == 0:
        clauses.append(bytes[start..<i])
        start = i + 1
      default: break
      }
    }
    return (clauses + [bytes[start...]], bytes.endIndex)
  }

  private static func sentences(_ bytes: ArraySlice<UInt8>) -> PartialWork? {
    guard let label = bytes.firstRange(ofLowercased: "completed so far:") else { return nil }
    let text = bytes[label.upperBound...]
    guard let rest = text.firstRange(ofLowercased: "remaining:") else { return nil }
    return PartialWork(
      subject: bytes[..<label.lowerBound], done: text[..<rest.lowerBound], remaining: text[rest.upperBound...]
    )
  }

  /// Removes `word`, in any case, from the beginning of `bytes`. Returns whether it was there.
  private static func consume(_ word: StaticString, from bytes: inout ArraySlice<UInt8>) -> Bool {
    guard bytes.starts(withLowercased: word) else { return false }
    bytes.removeFirst(word.utf8CodeUnitCount)
    return true
  }

  private static func skipBlanks(_ bytes: inout ArraySlice<UInt8>) {
    while bytes.first == " " { bytes.removeFirst() }
  }

  /// The text without surrounding spaces and final full stops.
  private static func trimmed(_ bytes: ArraySlice<UInt8>) -> String {
    var bytes = bytes
    skipBlanks(&bytes)
    while let last = bytes.last, last == " " || last == "." { bytes.removeLast() }
    return String(decoding: bytes, as: UTF8.self)
  }
}
