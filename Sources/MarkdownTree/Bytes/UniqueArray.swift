/// A growing row of plain values that one owner holds.
///
/// It does what an array does, and takes less of a start: for an array the runtime puts a type together for each kind of
/// element, at four microseconds apiece, and each write asks first whether somebody else holds the elements too.
///
/// Sendable without a check: its memory has one owner, and is written only through it.
@frozen
public struct UniqueArray<Element: BitwiseCopyable & Sendable>: ~Copyable, @unchecked Sendable {
  @usableFromInline var base: UnsafeMutablePointer<Element>
  @usableFromInline var capacity: Int
  @usableFromInline var used: Int

  /// An empty row with room for `capacity` elements.
  @inlinable
  public init(capacity: Int) {
    self.capacity = max(1, capacity)
    base = .allocate(capacity: self.capacity)
    used = 0
  }

  /// A row of `count` times the same element.
  @inlinable
  public init(repeating element: Element, count: Int) {
    self.init(capacity: count)
    base.initialize(repeating: element, count: count)
    used = count
  }

  @inlinable
  deinit { base.deallocate() }

  /// Number of elements.
  @inlinable
  public var count: Int { used }

  /// Like an array's, and as safe: an index that is not in the row ends the run.
  @inlinable
  public subscript(index: Int) -> Element {
    @inline(__always) get {
      precondition(UInt(bitPattern: index) < UInt(bitPattern: used))
      return base[index]
    }
    @inline(__always) _modify {
      precondition(UInt(bitPattern: index) < UInt(bitPattern: used))
      yield &base[index]
    }
  }

  /// The last element, or nil in an empty row.
  @inlinable
  public var last: Element? { used > 0 ? base[used &- 1] : nil }

  /// Puts an element behind the others.
  @inlinable @inline(__always)
  public mutating func append(_ element: Element) {
    if used == capacity { grow() }
    (base + used).initialize(to: element)
    used &+= 1
  }

  /// Removes the last element and returns it; nil in an empty row.
  @inlinable
  @discardableResult
  public mutating func popLast() -> Element? {
    guard used > 0 else { return nil }
    used &-= 1
    return base[used]
  }

  /// Removes all elements from an index on, and keeps the room.
  @inlinable
  public mutating func removeAll(from index: Int = 0) {
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
}

extension UniqueArray {
  /// The elements byte by byte, as they lie in memory. Valid until the row changes.
  var bytes: ByteView {
    ByteView(
      base: UnsafeRawPointer(base).assumingMemoryBound(to: UInt8.self),
      count: count &* MemoryLayout<Element>.stride)
  }
}
