import MarkdownTree

/// Measures how far two texts are apart: the insertions, deletions, replacements and swaps of neighbours that turn one
/// into the other. It keeps its rows from one measurement to the next.
struct EditDistance {
  private var row: [Int] = []
  private var last: [Int] = []
  private var beforeLast: [Int] = []

  /// The distance of two texts; nil where it is more than `limit`. Only the places of the table that can lie within
  /// the limit are looked at, and texts of lengths too different not at all.
  mutating func callAsFunction(_ a: ByteView, _ b: ByteView, atMost limit: Int) -> Int? {
    let limit = min(limit, max(a.count, b.count))
    guard abs(a.count - b.count) <= limit else { return nil }
    let far = limit + 1
    reset(columns: b.count + 1, far)
    for j in 0...min(b.count, limit) { last[j] = j }
    for i in 0..<a.count {
      // Cells are counted from 1: cell (i + 1, j) stands for the first i + 1 bytes of `a` and the first j of `b`.
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

  /// The row that was filled becomes the last one; the oldest is filled next.
  private mutating func rotate() {
    swap(&beforeLast, &last)
    swap(&last, &row)
  }
}
