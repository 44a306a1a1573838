/// libFuzzer's own mutations of bytes, which use the dictionary.
@_silgen_name("LLVMFuzzerMutate")
private func mutateBytes(_ data: UnsafeMutablePointer<UInt8>?, _ count: Int, _ capacity: Int) -> Int

/// Changes a text in place and returns its new length. Every third mutation changes whole lines, on which the
/// meaning of Markdown depends; the others change bytes.
@_cdecl("LLVMFuzzerCustomMutator")
public func mutate(
  _ data: UnsafeMutablePointer<UInt8>?, _ count: Int, _ capacity: Int, _ seed: CUnsignedInt
) -> Int {
  guard let data, seed % 3 == 0 else { return mutateBytes(data, count, capacity) }
  var lines = LineMutation(Array(UnsafeBufferPointer(start: data, count: count)), seed: seed)
  let bytes = lines.mutated().prefix(capacity)
  _ = UnsafeMutableBufferPointer(start: data, count: capacity).update(fromContentsOf: bytes)
  return bytes.count
}

/// One change to the lines of a text.
private struct LineMutation {
  private var lines: [ArraySlice<UInt8>]
  private var state: UInt64

  init(_ bytes: [UInt8], seed: CUnsignedInt) {
    lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
    state = UInt64(seed)
  }

  private static let prefixes = [
    "> ", "- ", "    ", "\t", "1. ", "- [ ] ", "- [x] ", "# ", "## ", "```", "| ", "  ",
  ]

  mutating func mutated() -> [UInt8] {
    let index = number(below: lines.count)
    let line = lines[index]
    switch number(below: 7) {
    case 0: lines.insert(line, at: number(below: lines.count + 1))
    case 1: lines.remove(at: index)
    case 2: lines.swapAt(index, number(below: lines.count))
    case 3: lines[index] = Array(Self.prefixes[number(below: Self.prefixes.count)].utf8)[...] + line
    case 4: lines[index] = line.dropFirst(1 + number(below: 4))
    case 5: lines.insert([], at: index)
    default:
      // Moves several lines into a quote or an item.
      let prefix = Array(["> ", "  ", "    ", "- "][number(below: 4)].utf8)[...]
      for i in index..<min(lines.count, index + 1 + number(below: 6)) { lines[i] = prefix + lines[i] }
    }
    return Array(lines.joined(separator: [0x0A]))
  }

  private mutating func number(below bound: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(state >> 33) % max(bound, 1)
  }
}
