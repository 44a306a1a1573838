/// The labels of a document's link reference definitions, normalised (section 4.7), as a hash table.
struct LabelTable {
  /// All normalised labels, one behind the other.
  private var text: [UInt8] = []
  private var labels: [SourceRange] = []
  /// Index in `labels` plus one, or 0 where a slot is free. The count is a power of two.
  private var slots: [UInt32] = []

  /// An empty table.
  init() {}

  /// Collects the definitions of `document`.
  init(_ document: Document) {
    let definitions = document.definitions
    guard !definitions.isEmpty else { return }
    var capacity = 4
    while capacity < definitions.count * 2 { capacity *= 2 }
    slots = Array(repeating: 0, count: capacity)
    var label: [UInt8] = []
    document.source.withBytes { bytes in
      document.lines.withUnsafeBufferPointer { lines in
        for index in definitions {
          let block = document.blocks[index]
          let reader = ContentReader(
            bytes, TextLines(lines), first: Int(block.firstLine), count: Int(block.lineCount))
          reader.normaliseLabel(into: &label)
          insert(label)
        }
      }
    }
  }

  var isEmpty: Bool { labels.isEmpty }

  /// Whether a normalised label has a definition.
  func contains(_ label: [UInt8]) -> Bool {
    !isEmpty && slots[slot(of: label)] != 0
  }

  private mutating func insert(_ label: [UInt8]) {
    let slot = slot(of: label)
    guard slots[slot] == 0 else { return }
    labels.append(SourceRange(text.count, text.count + label.count))
    text.append(contentsOf: label)
    slots[slot] = UInt32(truncatingIfNeeded: labels.count)
  }

  /// The slot that has `label`, or the free one where it belongs.
  ///
  /// The standard library's hash has a random seed, so that no file can be made to collide.
  private func slot(of label: [UInt8]) -> Int {
    var hasher = Hasher()
    label.withUnsafeBytes { hasher.combine(bytes: $0) }
    var slot = hasher.finalize() & (slots.count - 1)
    while slots[slot] != 0, !matches(labels[Int(slots[slot]) - 1], label) {
      slot = (slot + 1) & (slots.count - 1)
    }
    return slot
  }

  private func matches(_ known: SourceRange, _ label: [UInt8]) -> Bool {
    known.count == label.count && text[known.start..<known.end].elementsEqual(label)
  }
}

extension ContentReader {
  /// Writes the label whose `[` is here: without case, runs of blanks and line ends as one space, trimmed.
  func normaliseLabel(into label: inout [UInt8]) {
    label.removeAll(keepingCapacity: true)
    var reader = self
    reader.advance()
    var isASCII = true
    while !reader.isAtEnd, reader.byte != "]" {
      if reader.skipWhitespace() {
        label.append(.space)
        continue
      }
      let byte = reader.byte
      label.append(byte.lowercased)
      if byte >= 0x80 { isASCII = false }
      reader.advance()
      if byte == "\\", reader.byte.isPunctuation {
        label.append(reader.byte)
        reader.advance()
      }
    }
    if label.last == .space { label.removeLast() }
    if label.first == .space { label.removeFirst() }
    if !isASCII { label = Self.foldCase(label) }
  }

  /// Lower, upper and lower case again bring together what full case folding does, `ẞ` and `ss` for one.
  private static func foldCase(_ label: [UInt8]) -> [UInt8] {
    Array(String(decoding: label, as: UTF8.self).lowercased().uppercased().lowercased().utf8)
  }
}
