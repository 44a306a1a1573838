/// The seven kinds of HTML blocks (section 4.6), in the spec's order.
enum HTMLBlockKind {
  case rawText
  case comment
  case processingInstruction
  case declaration
  case characterData
  case blockTag
  case anyTag

  /// The kind of the block that starts with the text `start..<end`, or nil.
  init?(startingIn bytes: ByteView, at start: Int, end: Int) {
    guard bytes[start] == "<" else { return nil }
    switch bytes[start + 1] {
    case "!":
      if bytes.hasPrefix("<!--", at: start, end: end) {
        self = .comment
      } else if bytes.hasPrefix("<![cdata[", at: start, end: end), bytes[start + 3] == "C" {
        self = .characterData
      } else if bytes[start + 2].isLetter {
        self = .declaration
      } else {
        return nil
      }
    case "?": self = .processingInstruction
    default:
      guard let kind = Self.kindOfTag(bytes, start, end) else { return nil }
      self = kind
    }
  }

  /// Kinds 1, 6 and 7, which differ in the tag's name and in what follows it.
  private static func kindOfTag(_ bytes: ByteView, _ start: Int, _ end: Int) -> HTMLBlockKind? {
    let isClosing = bytes[start + 1] == "/"
    let nameStart = isClosing ? start + 2 : start + 1
    var nameEnd = nameStart
    // No name in the lists below is longer than ten bytes.
    while nameEnd < end, nameEnd - nameStart <= 10, bytes[nameEnd].isLetter || bytes[nameEnd].isDigit {
      nameEnd += 1
    }
    let next = bytes[nameEnd]
    if nameEnd >= end || next.isBlank || next == ">" || next == "/" {
      let name = nameStart..<nameEnd
      if next != "/", !isClosing, bytes.isName(name, among: rawTextNames(ofCount: name.count)) {
        return .rawText
      }
      let isSlash = nameEnd < end && next == "/"
      if !isSlash || bytes[nameEnd + 1] == ">", bytes.isName(name, among: blockNames(ofCount: name.count)) {
        return .blockTag
      }
    }

    var scanner = ContentScanner(bytes, from: start, to: end)
    guard scanner.skipTag() else { return nil }
    scanner.skipBlanks()
    return scanner.isAtLineEnd ? .anyTag : nil
  }

  /// Whether a blank line, which is not part of the block, ends it.
  var endsAtBlankLine: Bool { self == .blockTag || self == .anyTag }

  /// Whether a line with the text `start..<end` is the last of the block.
  func ends(in bytes: ByteView, from start: Int, to end: Int) -> Bool {
    switch self {
    case .rawText: Self.rawTextEnds(in: bytes, from: start, to: end)
    case .comment: bytes.contains("-->", from: start, to: end)
    case .processingInstruction: bytes.contains("?>", from: start, to: end)
    case .declaration: bytes.contains(">", from: start, to: end)
    case .characterData: bytes.contains("]]>", from: start, to: end)
    case .blockTag, .anyTag: false
    }
  }

  private static func rawTextEnds(in bytes: ByteView, from start: Int, to end: Int) -> Bool {
    bytes.contains("</script>", from: start, to: end) || bytes.contains("</pre>", from: start, to: end)
      || bytes.contains("</style>", from: start, to: end)
      || bytes.contains("</textarea>", from: start, to: end)
  }

  // The names of each length in one string, separated by single spaces. See Speed.md for the cost of a set.

  private static func rawTextNames(ofCount count: Int) -> StaticString {
    switch count {
    case 3: "pre"
    case 5: "style"
    case 6: "script"
    case 8: "textarea"
    default: ""
    }
  }

  private static func blockNames(ofCount count: Int) -> StaticString {
    switch count {
    case 1: "p"
    case 2: "dd dl dt h1 h2 h3 h4 h5 h6 hr li ol td th tr ul"
    case 3: "col dir div nav"
    case 4: "base body form head html link main menu"
    case 5: "aside frame param table tbody tfoot thead title track"
    case 6: "center dialog figure footer header iframe legend option search"
    case 7: "address article caption details section summary"
    case 8: "basefont colgroup fieldset frameset menuitem noframes optgroup"
    case 10: "blockquote figcaption"
    default: ""
    }
  }
}

extension ByteView {
  /// Whether a range equals one of `names`, ignoring case. All names are as long as the range, and single
  /// spaces separate them.
  fileprivate func isName(_ name: Range<Int>, among names: StaticString) -> Bool {
    names.withUTF8Buffer { buffer in
      buffer.withByteView { names in
        stride(from: 0, to: names.count, by: name.count + 1).contains { start in
          name.allSatisfy { self[$0].lowercased == names[start + $0 - name.lowerBound] }
        }
      }
    }
  }

  /// Whether `start..<end` contains the lower-case `text`, ignoring ASCII case.
  fileprivate func contains(_ text: StaticString, from start: Int, to end: Int) -> Bool {
    var index = start
    while index < end {
      if hasPrefix(text, at: index, end: end) { return true }
      index += 1
    }
    return false
  }
}
