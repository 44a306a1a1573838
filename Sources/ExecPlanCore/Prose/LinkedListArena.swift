import MarkdownTree

/// Many short lists of numbers in one allocation. A list is identified by its first node, an empty one
/// by node 0.
struct LinkedListArena: ~Copyable, Sendable {
  typealias Node = UInt16

  struct Element: BitwiseCopyable {
    let number: UInt32
    var next: Node
  }

  private var elements: UniqueArray<Element>

  init(capacity: Int) {
    elements = UniqueArray(capacity: capacity + 1)
    elements.append(Element(number: 0, next: 0))
  }

  /// Appends a number to the list that begins at `first`. Linear in the length of the list.
  mutating func append(_ number: UInt32, to first: inout Node) {
    guard elements.count <= Int(Node.max) else { return }
    let node = Node(elements.count)
    elements.append(Element(number: number, next: 0))
    guard first != 0 else {
      first = node
      return
    }
    var last = Int(first)
    while elements[last].next != 0 { last = Int(elements[last].next) }
    elements[last].next = node
  }

  /// Returns the number at a node and advances the node; nil at the end of a list.
  @inline(__always)
  func next(_ node: inout Node) -> UInt32? {
    guard node != 0 else { return nil }
    let element = elements[Int(node)]
    node = element.next
    return element.number
  }
}
