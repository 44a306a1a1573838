extension BlockBuilder {
  /// Moves past the line's container markers; returns how many open containers continue.
  mutating func matchContainers() -> Int {
    var depth = 0
    var matchedQuotes = 0
    while depth < containers.count {
      if containers[depth].kind == .blockQuote {
        guard scanner.indent < 4, scanner.textByte == ">" else { return depth }
        consumeQuoteMarker()
        matchedQuotes += 1
      } else if !scanner.isBlank {
        guard scanner.indent >= containers[depth].width else { return depth }
        scanner.consumeIndent(containers[depth].width)
      } else if isEmptyItem(depth) {
        // An item may start with one blank line, but not with two (section 5.2).
        return depth
      } else if scanner.indent > 0 {
        scanner.consumeIndent(min(scanner.indent, containers[depth].width))
      } else {
        // The rest of the line is empty, so items continue and block quotes end. Skipping to the next quote
        // keeps blank lines cheap at any depth.
        let next = matchedQuotes < quotes.count ? quotes[matchedQuotes] : containers.count
        return next == containers.count && isEmptyItem(next - 1) ? next - 1 : next
      }
      depth += 1
    }
    return depth
  }

  /// Moves past `>` and the space that may follow it.
  mutating func consumeQuoteMarker() {
    scanner.consumeText(1)
    if scanner.indent > 0 { scanner.consumeIndent(1) }
  }

  @inline(__always)
  private func isEmptyItem(_ depth: Int) -> Bool {
    guard case .none = leaf else { return false }
    return containers[depth].kind == .item && containers[depth].block == blocks.count - 1
  }
}
