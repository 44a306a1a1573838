/// A growable array of plain values with a single owner, cheaper than `Array`; see Speed.md.
///
/// `@unchecked Sendable` because the memory has a single owner and is written only through it.
@usableFromInline
package struct UniqueArray<Element: BitwiseCopyable & Sendable>: ~Copyable, @unchecked Sendable {
  @usableFromInline var base: UnsafeMutablePointer<Element>
  @usableFromInline var capacity: Int
  @usableFromInline var used = 0

  @inlinable
  package init(capacity: Int) {
    self.capacity = max(1, capacity)
    base = .allocate(capacity: self.capacity)
  }

  @inlinable
  package init(repeating element: Element, count: Int) {
    self.init(capacity: count)
    base.initialize(repeating: element, count: count)
    used = count
  }

  @inlinable
  deinit { base.deallocate() }

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

  @inlinable package var last: Element? { used > 0 ? base[used &- 1] : nil }

  @inlinable @inline(__always)
  package mutating func append(_ element: Element) {
    if used == capacity { grow() }
    (base + used).initialize(to: element)
    used &+= 1
  }

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
