/// The memory that the C library lends out piece by piece.
enum Heap {
  /// Has freed memory wait for whoever asks next, in a run that reads many plans one after the other.
  ///
  /// glibc hands the end of its heap back to the system as soon as there is a little to hand back, and asks for it again a
  /// moment later; each time, all processors stop to forget where it was. Its `mallopt`, which would tell it not to, cannot
  /// be called from Swift. But it puts up with twice as much as the largest piece it has seen come back, and keeps pieces
  /// up to that size in the heap, so it is shown one. That takes no memory, for nobody writes there.
  static func keepFreedMemory() { show(8 << 20) }

  /// Has this thread's part of the heap grow at once by what most plans take, and not by a few pages at a time.
  static func makeRoom() { show(1 << 20) }

  private static func show(_ size: Int) {
    UnsafeMutableRawPointer.allocate(byteCount: size, alignment: 16).deallocate()
  }
}
