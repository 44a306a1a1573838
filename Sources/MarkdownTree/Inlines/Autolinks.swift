// MARK: - In angle brackets (section 6.5)

extension ContentScanner {
  /// `<scheme:…>` or `<name@example.org>`, on one line.
  mutating func skipAutolink() -> Bool {
    let start = offset
    offset += 1
    if skipScheme() {
      while offset < end, bytes[offset] != "<", bytes[offset] > .space, bytes[offset] != 0x7F {
        if bytes[offset] == ">" {
          offset += 1
          return true
        }
        offset += 1
      }
      return false
    }
    offset = start + 1
    return skipEmailAddress() && skip(">")
  }

  /// A scheme of 2 to 32 bytes and its colon.
  private mutating func skipScheme() -> Bool {
    guard byte.isLetter else { return false }
    let start = offset
    while byte.isSchemeByte { offset += 1 }
    return 2...32 ~= offset - start && skip(":")
  }

  private mutating func skipEmailAddress() -> Bool {
    let start = offset
    while byte.isEmailByte { offset += 1 }
    guard offset > start, skip("@") else { return false }
    repeat {
      let label = offset
      while byte.isLetter || byte.isDigit || byte == "-" { offset += 1 }
      guard 1...63 ~= offset - label else { return false }
      if bytes[label] == "-" || bytes[offset - 1] == "-" { return false }
    } while skip(".")
    return true
  }
}

extension UInt8 {
  fileprivate var isSchemeByte: Bool { isLetter || isDigit || self == "+" || self == "." || self == "-" }

  /// A byte that the WHATWG pattern for email addresses allows before the `@`.
  fileprivate var isEmailByte: Bool {
    switch self {
    case "\"", "(", ")", ",", ":", ";", "<", ">", "@", "[", "\\", "]": false
    default: isLetter || isDigit || isPunctuation
    }
  }
}

// MARK: - Bare URLs and domains (GitHub's spec, section 6.9)

extension InlineBuilder {
  /// `https://…` or `http://…`, called at the first slash.
  mutating func parseBareURL(_ scanner: inout ContentScanner) {
    let colon = scanner.offset - 1
    scanner.advance()
    guard scanner.byte == "/", scanner.bytes[colon] == ":", !mayBeInLink else { return }
    var start = colon
    while start > textStart, scanner.bytes[start - 1].isLetter { start -= 1 }
    let scheme = colon - start
    guard scheme == 4 || scheme == 5 else { return }
    guard scanner.bytes.hasPrefix(scheme == 4 ? "http" : "https", at: start, end: colon) else { return }
    emitBareLink(from: start, domain: colon + 3, &scanner)
  }

  /// `www.…`
  mutating func parseBareDomain(_ scanner: inout ContentScanner) {
    let start = scanner.offset
    let bytes = scanner.bytes
    scanner.advance()
    guard bytes[start + 1] == "w", bytes.hasPrefix("www.", at: start, end: scanner.end), !mayBeInLink,
      start == scanner.lines[scanner.line].start || bytes[start - 1].isLinkPrefix
    else { return }
    emitBareLink(from: start, domain: start + 4, &scanner)
  }

  private mutating func emitBareLink(from start: Int, domain: Int, _ scanner: inout ContentScanner) {
    var end = scanner
    end.offset = domain
    guard end.skipDomain() else { return }
    end.skipURLPath(from: domain)
    guard end.offset > domain else { return }
    scanner.offset = start
    emit(.autolink, to: end, &scanner)
  }
}

extension ContentScanner {
  /// Moves past letters, digits, `-`, `_` and dots. The last two parts must not contain underscores.
  fileprivate mutating func skipDomain() -> Bool {
    guard bytes[offset].isDomainByte, offset < end else { return false }
    // A DNS name has at most 253 bytes. The limit keeps `www.a_www.a_…` cheap.
    let end = min(end, offset + 254)
    var underscores = 0
    var underscoresBefore = 0
    while offset < end {
      let byte = bytes[offset]
      if byte == "_" {
        underscores += 1
      } else if byte == "." {
        underscoresBefore = underscores
        underscores = 0
      } else if byte != "-", !byte.isDomainByte {
        break
      }
      offset += 1
    }
    return underscores == 0 && underscoresBefore == 0 && (offset < end || end == self.end)
  }

  /// Moves to whitespace or `<`, then back over punctuation that ends a sentence rather than a URL.
  fileprivate mutating func skipURLPath(from start: Int) {
    while offset < end, bytes[offset] > .space, bytes[offset] != "<" { offset += 1 }
    var surplus = 0
    for index in start..<offset {
      if bytes[index] == "(" { surplus -= 1 }
      if bytes[index] == ")" { surplus += 1 }
    }
    while offset > start {
      switch bytes[offset - 1] {
      case "?", "!", ".", ",", ":", "*", "_", "~", "'", "\"": offset -= 1
      case ")" where surplus > 0:
        surplus -= 1
        offset -= 1
      case ";": moveBackOverEntity(from: start)
      default: return
      }
    }
  }

  /// Moves back over a `;`, or over the whole entity that it ends.
  private mutating func moveBackOverEntity(from start: Int) {
    offset -= 1
    var name = offset
    while name > start, bytes[name - 1].isLetter { name -= 1 }
    if name < offset, name > start, bytes[name - 1] == "&" { offset = name - 1 }
  }
}

extension UInt8 {
  fileprivate var isDomainByte: Bool { isLetter || isDigit || self >= 0x80 }

  /// Whether a bare domain may follow this byte.
  fileprivate var isLinkPrefix: Bool {
    switch self {
    case .space, .tab, "*", "_", "~", "(": true
    default: false
    }
  }
}
