import MarkdownTree

/// Computes edit distances: the number of insertions, deletions, replacements and swaps of adjacent bytes
/// that turn one text into another. Reuses its storage between calls.
struct EditDistance {
  private var row: [Int] = []
  private var last: [Int] = []
  private var beforeLast: [Int] = []

  /// The distance between two texts; nil if it exceeds `limit`. Computes only the cells of the table
  /// within the limit.
  mutating func callAsFunction(_ a: ByteView, _ b: ByteView, atMost limit: Int) -> Int? {
    let limit = min(limit, max(a.count, b.count))
    guard abs(a.count - b.count) <= limit else { return nil }
    let far = limit + 1
    reset(columns: b.count + 1, far)
    for j in 0...min(b.count, limit) { last[j] = j }
    for i in 0..<a.count {
      // Cell (i + 1, j) is the distance between the first i + 1 bytes of `a` and the first j bytes of `b`.
      let first = max(1, i + 1 - limit)
      let end = min(b.count, i + 1 + limit)
      row[first - 1] = min(first == 1 ? i + 1 : far, far)
      var nearest = row[first - 1]
      if first <= end {
        for j in first...end {
          var distance = min(last[j], row[j - 1]) + 1
          distance = min(distance, last[j - 1] + (a[i] == b[j - 1] ? 0 : 1))
          if i > 0, j > 1, a[i] == b[j - 2], a[i - 1] == b[j - 1] {
            distance = min(distance, beforeLast[j - 2] + 1)
          }
          row[j] = min(distance, far)
          nearest = min(nearest, distance)
        }
      }
      if nearest > limit { return nil }
      if end < b.count { row[end + 1] = far }
      rotate()
    }
    return last[b.count] <= limit ? last[b.count] : nil
  }

  private mutating func reset(columns: Int, _ far: Int) {
    if last.count < columns {
      row = Array(repeating: far, count: columns)
      (last, beforeLast) = (row, row)
    }
    if columns > far { last[far] = far }
  }

  private mutating func rotate() {
    swap(&beforeLast, &last)
    swap(&last, &row)
  }
}

/// The name in `known` that `name` most likely means; nil if no name is close. A name is close if at most
/// a third of its bytes differ, or if it begins with a `name` of three bytes or more.
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
