import MarkdownTree

/// The name in `known` that `name` most likely stands for; nil when no name is close. A name is close when at
/// most a third of its bytes differ, or when it begins with `name`.
package func nearestName(to name: String, among known: [String]) -> String? {
  var measure = EditDistance()
  var best: (name: String, distance: Int)?
  name.lowercased().withBytes { wanted in
    for candidate in known {
      candidate.lowercased().withBytes { bytes in
        let limit = min(max(1, max(wanted.count, bytes.count) / 3), (best?.distance ?? Int.max) - 1)
        var distance = measure(wanted, bytes, atMost: limit)
        let begins = bytes.bytes(in: 0..<wanted.count).elementsEqual(wanted.bytes(in: 0..<wanted.count))
        if wanted.count >= 3, begins, limit >= 1 { distance = min(distance ?? 1, 1) }
        if let distance { best = (candidate, distance) }
      }
    }
  }
  return best?.name
}
