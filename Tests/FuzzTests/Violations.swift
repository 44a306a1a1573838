/// Collects messages about violated properties.
struct Violations {
  private(set) var texts: [String] = []

  mutating func expect(_ holds: Bool, _ text: @autoclosure () -> String) {
    if !holds { texts.append(text()) }
  }

  mutating func expectEqual<Value: Equatable>(_ one: [Value], _ other: [Value], _ name: String) {
    guard one != other else { return }
    let index = zip(one, other).enumerated().first { $1.0 != $1.1 }?.offset ?? min(one.count, other.count)
    let first = one.indices.contains(index) ? "\(one[index])" : "nothing"
    let second = other.indices.contains(index) ? "\(other[index])" : "nothing"
    texts.append("\(name): element \(index) is \(first) in the first and \(second) in the second")
  }

  mutating func add(_ more: [String]) { texts += more }
}
