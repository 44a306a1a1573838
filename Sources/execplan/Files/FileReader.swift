/// Reads whole files up to a size limit.
struct FileReader: Sendable {
  /// No plan that a person or an agent writes is larger.
  static let `default` = FileReader(sizeLimit: 64 << 20)

  let sizeLimit: Int

  /// Reads a regular file. Pipes and devices are refused because reading them may never end.
  func read(_ path: Path) throws(FileError) -> [UInt8] {
    if path.bytes.isEmpty { throw FileError(path: path, reason: .emptyPath) }
    let bytes: [UInt8]?
    let kind: FileStatus.Kind
    do throws(SystemError) {
      let file = try Descriptor(opening: path, for: .reading)
      let status = try file.status()
      kind = status.kind
      let isReadable = kind == .file && status.size <= sizeLimit
      bytes = isReadable ? try file.readAll(expecting: status.size, limit: sizeLimit) : nil
    } catch {
      throw FileError(path: path, reason: Self.reason(for: error, at: path))
    }
    if kind != .file { throw FileError(path: path, reason: kind == .directory ? .isDirectory : .notAFile) }
    guard let bytes else { throw FileError(path: path, reason: .tooLarge(limit: sizeLimit)) }
    return bytes
  }

  /// Reads standard input to its end. Errors refer to it as `name`.
  func read(_ input: Input, named name: Path) throws(FileError) -> [UInt8] {
    let bytes: [UInt8]?
    switch input {
    case .bytes(let all): bytes = all.count <= sizeLimit ? all : nil
    case .descriptor(let number):
      do throws(SystemError) {
        bytes = try Descriptor.readAll(from: number, expecting: 0, limit: sizeLimit)
      } catch {
        throw FileError(path: name, reason: .cannotRead(error))
      }
    }
    guard let bytes else { throw FileError(path: name, reason: .tooLarge(limit: sizeLimit)) }
    return bytes
  }

  private static func reason(for error: SystemError, at path: Path) -> FileError.Reason {
    switch error {
    case .noSuchFile, .tooManyLinks:
      (try? FileSystem.status(of: path, followingLinks: false))?.kind == .symbolicLink
        ? .brokenLink : .notFound
    case .notADirectory: .notFound
    case .permissionDenied: .permissionDenied
    default: .cannotRead(error)
    }
  }
}
