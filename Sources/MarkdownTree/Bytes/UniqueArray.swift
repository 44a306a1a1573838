/// A growing array of plain values with a single owner. See Speed.md for what `Array` costs in its place.
///
/// `@unchecked Sendable` because its memory has one owner and is written only through it.
@usableFromInline
package struct UniqueArray<Element: BitwiseCopyable & Sendable>: ~Copyable, @unchecked Sendable {
  @usableFromInline var base: UnsafeMutablePointer<Element>
  @usableFromInline var capacity: Int
  @usableFromInline var used = 0

  /// An empty array with capacity for `capacity` elements.
  @inlinable
  package init(capacity: Int) {
    self.capacity = max(1, capacity)
    base = .allocate(capacity: self.capacity)
  }

  /// An array of `count` copies of `element`.
  @inlinable
  package init(repeating element: Element, count: Int) {
    self.init(capacity: count)
    base.initialize(repeating: element, count: count)
    used = count
  }

  @inlinable
  deinit { base.deallocate() }

  /// Number of elements.
  @inlinable package var count: Int { used }

  /// The element at `index`; an index out of bounds traps.
  @inlinable
  package subscript(index: Int) -> Element {
    @inline(__always) get {
      precondition(UInt(bitPattern: index) < UInt(bitPattern: used))
      return base[index]
    }
    @inline(__always) _modify {
      precondition(UInt(bitPattern: index) < UInt(bitPattern: used))
      yield &base[index]
    }
  }

  /// The last element, or nil when the array is empty.
  @inlinable package var last: Element? { used > 0 ? base[used &- 1] : nil }

  /// Adds an element at the end.
  @inlinable @inline(__always)
  package mutating func append(_ element: Element) {
    if used == capacity { grow() }
    (base + used).initialize(to: element)
    used &+= 1
  }

  /// Removes and returns the last element; nil when the array is empty.
  @inlinable
  @discardableResult
  package mutating func popLast() -> Element? {
    guard used > 0 else { return nil }
    used &-= 1
    return base[used]
  }

  /// Removes all elements from `index` on, and keeps the capacity.
  @inlinable
  package mutating func removeAll(from index: Int = 0) {
    precondition(UInt(bitPattern: index) <= UInt(bitPattern: used))
    used = index
  }

  @inlinable @inline(never)
  mutating func grow() {
    let larger = UnsafeMutablePointer<Element>.allocate(capacity: capacity * 2)
    larger.initialize(from: base, count: used)
    base.deallocate()
    base = larger
    capacity *= 2
  }

  /// The memory of the elements. Valid until the array changes.
  var bytes: ByteView {
    ByteView(
      base: UnsafeRawPointer(base).assumingMemoryBound(to: UInt8.self),
      count: count &* MemoryLayout<Element>.stride)
  }
}
