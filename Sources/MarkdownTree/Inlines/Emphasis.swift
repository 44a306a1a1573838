extension InlineBuilder {
  /// Records a delimiter run that can open or close emphasis or strikethrough (section 6.2).
  mutating func parseDelimiterRun(_ scanner: inout ContentScanner) {
    let byte = scanner.byte
    let start = scanner.offset
    let before = scanner.classBefore
    scanner.skipRun(of: byte)
    let after = scanner.classAfter
    let length = scanner.offset - start
    // GitHub's strikethrough has one or two tildes.
    if byte == "~", length > 2 { return }

    let leftFlanking = after == .other || (after == .punctuation && before != .other)
    let rightFlanking = before == .other || (before == .punctuation && after != .other)
    var canOpen = leftFlanking
    var canClose = rightFlanking
    if byte == "_" {
      canOpen = leftFlanking && (!rightFlanking || before == .punctuation)
      canClose = rightFlanking && (!leftFlanking || after == .punctuation)
    }
    guard canOpen || canClose else { return }

    let end = scanner.offset
    let kind: InlineSpan.Kind = byte == "~" ? .strikethrough : .emphasis
    flushText(to: start)
    if canClose { spans.append(InlineSpan(kind, SourceRange(start, start))) }
    spans.append(InlineSpan(.text, SourceRange(start, end)))
    delimiters.append(
      Delimiter(
        byte: byte, canOpen: canOpen, canClose: canClose, length: length, unused: length,
        span: spans.count - 1))
    if canOpen { spans.append(InlineSpan(kind, SourceRange(end, end))) }
    textStart = end
    needsFinishing = true
  }

  /// Pairs the delimiter runs from index `first` on, and removes them.
  ///
  /// A closer takes the nearest opener that fits and drops all openers in between. If none fits, every later
  /// closer of its kind would fail on the same openers. Remembering this keeps pairing linear, as in cmark.
  mutating func pairDelimiters(from first: Int) {
    guard delimiters.count > first else { return }
    for kind in searchLimits.indices { searchLimits[kind] = first }
    openers.removeAll(keepingCapacity: true)
    for index in first..<delimiters.count {
      var closer = delimiters[index]
      if closer.canClose {
        while closer.unused > 0, let opener = popOpener(for: closer, downTo: searchLimits[closer.searchKind])
        {
          pair(opener, &closer)
        }
        if closer.unused > 0 { searchLimits[closer.searchKind] = index }
      }
      if closer.canOpen, closer.unused > 0 {
        delimiters[index] = closer
        openers.append(index)
      }
    }
    delimiters.removeLast(delimiters.count - first)
  }

  /// The nearest opener that fits; it becomes the last of `openers`.
  private mutating func popOpener(for closer: Delimiter, downTo limit: Int) -> Int? {
    var position = openers.count - 1
    while position >= 0, openers[position] >= limit {
      let index = openers[position]
      if closer.fits(delimiters[index]) {
        openers.removeLast(openers.count - 1 - position)
        return index
      }
      position -= 1
    }
    return nil
  }

  /// Pairs one or two bytes at the facing ends of both runs.
  private mutating func pair(_ opener: Int, _ closer: inout Delimiter) {
    let isStrong = delimiters[opener].unused >= 2 && closer.unused >= 2
    let length: UInt32 = isStrong ? 2 : 1
    delimiters[opener].unused -= Int(length)
    closer.unused -= Int(length)
    if delimiters[opener].unused == 0 { openers.removeLast() }

    let left = delimiters[opener].span
    spans[left].range.upperBound -= length
    spans[left + 1].range.lowerBound -= length
    let right = closer.span
    spans[right].range.lowerBound += length
    spans[right - 1].range.upperBound += length
  }
}

extension InlineBuilder.Delimiter {
  /// Index in `InlineBuilder.searchLimits`, less than 18. Closers of one kind fail on the same openers.
  fileprivate var searchKind: Int {
    let base = byte == "*" ? 0 : byte == "_" ? 6 : 12
    return base + (canOpen ? 3 : 0) + length % 3
  }

  /// Whether this run can close `opener`.
  fileprivate func fits(_ opener: Self) -> Bool {
    guard opener.byte == byte else { return false }
    if byte == "~" { return opener.length == length }
    guard canOpen || opener.canClose else { return true }
    return (length + opener.length) % 3 != 0 || (length % 3 == 0 && opener.length % 3 == 0)
  }
}

/// The classes of characters that the flanking rules distinguish (section 6.2).
private enum CharacterClass {
  case whitespace
  case punctuation
  case other
}

extension ContentScanner {
  /// The class of the previous character; the start of a line counts as whitespace.
  fileprivate var classBefore: CharacterClass {
    guard offset > lines[line].start else { return .whitespace }
    let last = bytes[offset - 1]
    if last < 0x80 { return CharacterClass(last) }
    var start = offset - 1
    while start > lines[line].start, start > offset - 4, bytes[start].isContinuation { start -= 1 }
    return CharacterClass(bytes.scalar(at: start))
  }

  /// The class of the current character; the end of a line counts as whitespace.
  fileprivate var classAfter: CharacterClass {
    guard offset < end else { return .whitespace }
    let first = bytes[offset]
    return first < 0x80 ? CharacterClass(first) : CharacterClass(bytes.scalar(at: offset))
  }
}

extension CharacterClass {
  fileprivate init(_ byte: UInt8) {
    if byte.isPunctuation {
      self = .punctuation
    } else if byte == .space || byte == .tab || byte == 0x0C {
      self = .whitespace
    } else {
      self = .other
    }
  }

  fileprivate init(_ scalar: Unicode.Scalar) {
    switch scalar.properties.generalCategory {
    case .spaceSeparator: self = .whitespace
    case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation, .initialPunctuation,
      .finalPunctuation, .otherPunctuation, .mathSymbol, .currencySymbol, .modifierSymbol, .otherSymbol:
      self = .punctuation
    default: self = .other
    }
  }
}
