extension RandomAccessCollection where Index == Int {
  /// The first index whose element satisfies `isAfter`, which must hold for exactly a suffix. Logarithmic.
  func partitioningIndex(where isAfter: (Element) -> Bool) -> Int {
    var low = startIndex
    var high = endIndex
    while low < high {
      let middle = (low + high) / 2
      if isAfter(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}

extension [Int] {
  /// Whether a sorted array contains a number. Logarithmic.
  func sortedContains(_ number: Int) -> Bool {
    let index = partitioningIndex { $0 >= number }
    return index < count && self[index] == number
  }
}
