/// A hash table of the normalized labels of a document's link reference definitions (section 4.7).
struct LabelTable {
  /// All normalized labels, concatenated.
  private var text: [UInt8] = []
  private var labels: [SourceRange] = []
  /// Index in `labels` plus one, or 0 for a free slot. The count is a power of two.
  private var slots: [UInt32] = []

  /// An empty table with capacity for `count` labels.
  init(capacity count: Int) {
    guard count > 0 else { return }
    var capacity = 4
    while capacity < count * 2 { capacity *= 2 }
    slots = Array(repeating: 0, count: capacity)
  }

  var isEmpty: Bool { labels.isEmpty }

  /// Whether a normalized label has a definition.
  func contains(_ label: [UInt8]) -> Bool { !isEmpty && slots[slot(of: label)] != 0 }

  /// Adds a normalized label. The table does not grow, so it must have capacity for the label.
  mutating func insert(_ label: [UInt8]) {
    let slot = slot(of: label)
    guard slots[slot] == 0 else { return }
    labels.append(SourceRange(text.count, text.count + label.count))
    text.append(contentsOf: label)
    slots[slot] = UInt32(truncatingIfNeeded: labels.count)
  }

  /// The slot of `label`, or the free slot where it belongs.
  ///
  /// The standard library's hash has a random seed, so no file can provoke collisions.
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

extension ContentScanner {
  /// Replaces `label` with the label that starts at the current `[`: case folded, trimmed, with
  /// runs of whitespace collapsed to one space.
  func normalizeLabel(into label: inout [UInt8]) {
    label.removeAll(keepingCapacity: true)
    var scanner = self
    scanner.advance()
    var isASCII = true
    while !scanner.isAtEnd, scanner.byte != "]" {
      if scanner.skipWhitespace() {
        label.append(.space)
        continue
      }
      let byte = scanner.byte
      label.append(byte.lowercased)
      if byte >= 0x80 { isASCII = false }
      scanner.advance()
      if byte == "\\", scanner.byte.isPunctuation {
        label.append(scanner.byte)
        scanner.advance()
      }
    }
    if label.last == .space { label.removeLast() }
    if label.first == .space { label.removeFirst() }
    if !isASCII { label = Self.foldCase(label) }
  }

  /// Converting to lower, upper and again lower case amounts to full case folding: `ẞ` becomes `ss`.
  private static func foldCase(_ label: [UInt8]) -> [UInt8] {
    Array(String(decoding: label, as: UTF8.self).lowercased().uppercased().lowercased().utf8)
  }
}
