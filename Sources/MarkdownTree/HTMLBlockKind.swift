/// The seven kinds of HTML blocks (section 4.6), in the order of the spec.
enum HTMLBlockKind {
  case rawText
  case comment
  case processingInstruction
  case declaration
  case characterData
  case blockTag
  case anyTag

  /// The kind of the block that starts with the text `start..<end`, or nil when there is none.
  init?(startingIn bytes: ByteView, at start: Int, end: Int) {
    guard bytes[start] == UInt8(ascii: "<") else { return nil }
    switch bytes[start + 1] {
    case UInt8(ascii: "!"):
      if bytes.hasPrefix("<!--", at: start, end: end) {
        self = .comment
      } else if bytes.hasPrefix("<![cdata[", at: start, end: end), bytes[start + 3] == UInt8(ascii: "C") {
        self = .characterData
      } else if bytes[start + 2].isLetter {
        self = .declaration
      } else {
        return nil
      }
    case UInt8(ascii: "?"):
      self = .processingInstruction
    default:
      guard let kind = Self.kindOfTag(bytes, start, end) else { return nil }
      self = kind
    }
  }

  /// Kinds 1, 6 and 7, which differ by the tag's name and what follows it.
  private static func kindOfTag(_ bytes: ByteView, _ start: Int, _ end: Int) -> HTMLBlockKind? {
    let isClosing = bytes[start + 1] == UInt8(ascii: "/")
    let nameStart = isClosing ? start + 2 : start + 1
    var nameEnd = nameStart
    // No name in the lists below is longer than ten bytes.
    while nameEnd < end, nameEnd - nameStart <= 10, bytes[nameEnd].isLetter || bytes[nameEnd].isDigit {
      nameEnd += 1
    }
    let next = bytes[nameEnd]
    if nameEnd >= end || next.isBlank || next == UInt8(ascii: ">") || next == UInt8(ascii: "/") {
      let name = nameStart..<nameEnd
      if next != UInt8(ascii: "/"), !isClosing, bytes.hasTag(name, among: rawTextNames) { return .rawText }
      let isSlash = nameEnd < end && next == UInt8(ascii: "/")
      if !isSlash || bytes[nameEnd + 1] == UInt8(ascii: ">"), bytes.hasTag(name, among: blockNames) {
        return .blockTag
      }
    }

    var reader = ContentReader(bytes, from: start, to: end)
    guard reader.skipTag() else { return nil }
    reader.skipBlanks()
    return reader.isAtLineEnd ? .anyTag : nil
  }

  /// Whether a blank line ends the block, and is not part of it.
  var endsAtBlankLine: Bool { self == .blockTag || self == .anyTag }

  /// Whether a line with the text `start..<end` is the block's last one.
  func ends(in bytes: ByteView, from start: Int, to end: Int) -> Bool {
    switch self {
    case .rawText:
      return Self.rawTextEnds(in: bytes, from: start, to: end)
    case .comment:
      return bytes.contains("-->", from: start, to: end)
    case .processingInstruction:
      return bytes.contains("?>", from: start, to: end)
    case .declaration:
      return bytes.contains(">", from: start, to: end)
    case .characterData:
      return bytes.contains("]]>", from: start, to: end)
    case .blockTag, .anyTag:
      return false
    }
  }

  private static func rawTextEnds(in bytes: ByteView, from start: Int, to end: Int) -> Bool {
    bytes.contains("</script>", from: start, to: end) || bytes.contains("</pre>", from: start, to: end)
      || bytes.contains("</style>", from: start, to: end)
      || bytes.contains("</textarea>", from: start, to: end)
  }

  /// Names as one text, which costs a start of the tool less than a set of them does.
  private static var rawTextNames: StaticString { "pre script style textarea" }

  private static var blockNames: StaticString {
    """
    address article aside base basefont blockquote body caption center col colgroup dd details dialog dir div dl dt \
    fieldset figcaption figure footer form frame frameset h1 h2 h3 h4 h5 h6 head header hr html iframe legend li link \
    main menu menuitem nav noframes ol optgroup option p param search section summary table tbody td tfoot th thead \
    title tr track ul
    """
  }
}

extension ByteView {
  /// Whether a range of ASCII bytes is one of some names, which single spaces separate, in any case.
  fileprivate func hasTag(_ name: Range<Int>, among names: StaticString) -> Bool {
    names.withUTF8Buffer { buffer in
      buffer.withByteView { names in
        var start = 0
        while start < names.count {
          var end = start
          while end < names.count, names[end] != .space { end += 1 }
          if end - start == name.count,
            name.allSatisfy({ self[$0].lowercased == names[$0 - name.lowerBound + start] })
          {
            return true
          }
          start = end + 1
        }
        return false
      }
    }
  }

  /// Whether `text`, in lower case, is in `start..<end`, ASCII letters compared without case.
  fileprivate func contains(_ text: StaticString, from start: Int, to end: Int) -> Bool {
    var index = start
    while index < end {
      if hasPrefix(text, at: index, end: end) { return true }
      index += 1
    }
    return false
  }
}
