/// Writes a file whole or not at all.
///
/// The bytes go to a temporary file in the same folder, which takes the final name in one step.
/// When anything fails, neither the temporary file nor a folder made for it stays behind, and what
/// stood at the path is untouched.
enum AtomicWrite {
  enum Mode {
    /// The path must be free; of two writers at once only one succeeds.
    case creating
    /// What stands at the path is replaced and its permissions are kept; a symbolic link is refused.
    case replacing
  }

  static func write(_ bytes: [UInt8], to path: Path, mode: Mode) throws(FileError) {
    if path.bytes.isEmpty { throw FileError(path: path, reason: .emptyPath) }
    if path.bytes.last == "/" { throw FileError(path: path, reason: .isDirectory) }
    try Process.uninterrupted { () throws(FileError) in
      let permissions = try permissionsToKeep(at: path, mode: mode)
      let made = try makeFolders(for: path)
      do throws(FileError) {
        try place(bytes, at: path, mode: mode, permissions: permissions)
      } catch {
        remove(made)
        throw error
      }
    }
  }

  /// Checks what stands at the path, before anything is made.
  private static func permissionsToKeep(
    at path: Path, mode: Mode
  ) throws(FileError) -> FileStatus.Permissions? {
    let status: FileStatus
    do throws(SystemError) {
      status = try FileSystem.status(of: path, followingLinks: false)
    } catch {
      // Not there, or not to be seen: making the folders says which.
      return nil
    }
    switch (status.kind, mode) {
    case (.directory, _): throw FileError(path: path, reason: .isDirectory)
    case (.symbolicLink, _): throw FileError(path: path, reason: .isSymbolicLink)
    case (_, .creating): throw FileError(path: path, reason: .alreadyExists)
    case (.other, .replacing): throw FileError(path: path, reason: .notAFile)
    case (.file, .replacing): return status.permissions
    }
  }

  private static func place(
    _ bytes: [UInt8], at path: Path, mode: Mode, permissions: FileStatus.Permissions?
  ) throws(FileError) {
    let temporary = temporaryPath(for: path)
    var isMade = false
    do throws(SystemError) {
      let file = try Descriptor(opening: temporary, for: .creating)
      isMade = true
      try file.writeAll(bytes)
      if let permissions {
        try file.setPermissions(permissions)
      } else {
        // Until it is whole it was nobody else's to read. Some file systems know no permissions.
        try? file.setPermissions(Process.newFilePermissions)
      }
      try file.synchronize()
      switch mode {
      case .creating: try giveName(path, to: temporary)
      case .replacing:
        try FileSystem.rename(temporary, to: path)
      }
    } catch {
      if isMade { try? FileSystem.removeFile(temporary) }
      switch error {
      case .alreadyExists where isMade: throw FileError(path: path, reason: .alreadyExists)
      case .notADirectory: throw FileError(path: path, reason: .parentIsFile(path.parent))
      default: throw FileError(path: path, reason: .cannotWrite(error))
      }
    }
  }

  /// Moves the temporary file to a name that must be free. A link, unlike a rename, fails where
  /// another writer has been faster.
  private static func giveName(_ path: Path, to temporary: Path) throws(SystemError) {
    do throws(SystemError) {
      try FileSystem.link(temporary, to: path)
      try? FileSystem.removeFile(temporary)
    } catch {
      guard error.meansNoLinks else { throw error }
      // A file system without links, as on memory sticks: take the name with an empty file first.
      _ = try Descriptor(opening: path, for: .creating)
      try FileSystem.rename(temporary, to: path)
    }
  }

  /// A hidden name beside the file, which no other process uses, and which no search for plans takes up.
  private static func temporaryPath(for path: Path) -> Path {
    let unique = String(UInt32.random(in: .min ... .max), radix: 36)
    return path.parent.appending(".\(Tool.name)-\(Process.identifier)-\(unique).tmp")
  }

  /// Makes the folders that are missing above the path, and returns them, the outermost first.
  private static func makeFolders(for path: Path) throws(FileError) -> [Path] {
    var missing: [Path] = []
    var folder = path.parent
    while !FileSystem.exists(folder), folder.parent != folder {
      missing.append(folder)
      folder = folder.parent
    }
    var made: [Path] = []
    for folder in missing.reversed() {
      do throws(SystemError) {
        try FileSystem.makeDirectory(folder)
        made.append(folder)
      } catch .alreadyExists {
        // Another process has made it meanwhile, and it is not ours to remove.
      } catch {
        remove(made)
        let isBlocked = error == .notADirectory
        throw FileError(
          path: path, reason: isBlocked ? .parentIsFile(folder.parent) : .cannotWrite(error))
      }
    }
    return made
  }

  private static func remove(_ folders: [Path]) {
    for folder in folders.reversed() { try? FileSystem.removeDirectory(folder) }
  }
}
