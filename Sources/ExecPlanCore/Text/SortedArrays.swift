extension RandomAccessCollection where Index == Int {
  /// The first index for which `isAfter` is true, in a collection where it is true for a suffix. Logarithmic.
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
