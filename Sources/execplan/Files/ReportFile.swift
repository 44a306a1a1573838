/// Writes report files.
enum ReportFile {
  /// Replaces a regular file, or the target of a link, atomically. Writes directly to a terminal or a pipe,
  /// such as `/dev/stderr`, and to a file that standard error is redirected to.
  static func write(_ bytes: [UInt8], to path: Path) throws(FileError) {
    let isSpecial = (try? FileSystem.status(of: path))?.kind == .other
    guard isSpecial || Descriptor.isOpen(2, at: path) else {
      let isLink = (try? FileSystem.status(of: path, followingLinks: false))?.kind == .symbolicLink
      let target = isLink ? (try? FileSystem.resolve(path)) ?? path : path
      return try AtomicWrite.write(bytes, to: target, mode: .replacing)
    }
    try write(bytes, to: path, opening: .writing)
  }

  /// Appends to a file that other processes may write to as well.
  static func append(_ bytes: [UInt8], to path: Path) throws(FileError) {
    try write(bytes, to: path, opening: .appending)
  }

  private static func write(
    _ bytes: [UInt8], to path: Path, opening purpose: Descriptor.Purpose
  ) throws(FileError) {
    do throws(SystemError) {
      if Descriptor.isOpen(2, at: path) { return try Descriptor.writeAll(bytes, to: 2) }
      try Descriptor(opening: path, for: purpose).writeAll(bytes)
    } catch {
      throw FileError(path: path, reason: .cannotWrite(error))
    }
  }
}
