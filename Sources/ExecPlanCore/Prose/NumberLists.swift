/// Many short lists of numbers in one piece of memory. A list is known by its first node; node 0 is no node.
struct NumberLists: Sendable {
  typealias Node = UInt16

  private var numbers: [UInt32] = [0]
  private var following: [Node] = [0]

  init(capacity: Int) {
    numbers.reserveCapacity(capacity)
    following.reserveCapacity(capacity)
  }

  /// Appends a number to the list that begins at `first`. Walks to its end, which is near.
  mutating func append(_ number: UInt32, to first: inout Node) {
    guard numbers.count <= Int(Node.max) else { return }
    let node = Node(numbers.count)
    numbers.append(number)
    following.append(0)
    guard first != 0 else {
      first = node
      return
    }
    var last = first
    while following[Int(last)] != 0 { last = following[Int(last)] }
    following[Int(last)] = node
  }

  /// The number at a node, which becomes the one after it; nil at a list's end.
  @inline(__always)
  func next(_ node: inout Node) -> UInt32? {
    guard node != 0 else { return nil }
    defer { node = following[Int(node)] }
    return numbers[Int(node)]
  }
}
