/// Writes a file completely or not at all.
///
/// The bytes go to a temporary file in the same folder, which is then renamed. On failure, the temporary file
/// and all folders created for it are removed, and an existing file is unchanged.
enum AtomicWrite {
  enum Mode {
    /// The file must not exist; only one of several concurrent writers succeeds.
    case creating
    /// An existing file is replaced and keeps its permissions. A symbolic link is refused.
    case replacing
  }

  static func write(_ bytes: [UInt8], to path: Path, mode: Mode) throws(FileError) {
    if path.bytes.isEmpty { throw FileError(path: path, reason: .emptyPath) }
    if path.bytes.last == "/" { throw FileError(path: path, reason: .isDirectory) }
    try Process.uninterrupted { () throws(FileError) in
      let permissions = try permissionsToKeep(at: path, mode: mode)
      let created = try makeFolders(for: path)
      do throws(FileError) {
        try place(bytes, at: path, mode: mode, permissions: permissions)
      } catch {
        remove(created)
        throw error
      }
    }
  }

  /// Checks an existing file before anything is created.
  private static func permissionsToKeep(
    at path: Path, mode: Mode
  ) throws(FileError) -> FileStatus.Permissions? {
    // Missing or inaccessible; creating the folders reports which.
    guard let status = try? FileSystem.status(of: path, followingLinks: false) else { return nil }
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
    var isCreated = false
    do throws(SystemError) {
      let file = try Descriptor(opening: temporary, for: .creating)
      isCreated = true
      try file.writeAll(bytes)
      if let permissions {
        try file.setPermissions(permissions)
      } else {
        // So far, only the owner can read the file. Some file systems have no permissions.
        try? file.setPermissions(Process.newFilePermissions)
      }
      try file.synchronize()
      switch mode {
      case .creating: try move(temporary, toNew: path)
      case .replacing: try FileSystem.rename(temporary, to: path)
      }
    } catch {
      if isCreated { try? FileSystem.removeFile(temporary) }
      switch error {
      case .alreadyExists where isCreated: throw FileError(path: path, reason: .alreadyExists)
      case .notADirectory: throw FileError(path: path, reason: .parentIsFile(path.parent))
      default: throw FileError(path: path, reason: .cannotWrite(error))
      }
    }
  }

  /// Moves the temporary file to a new path. Unlike a rename, a hard link fails if the path exists.
  private static func move(_ temporary: Path, toNew path: Path) throws(SystemError) {
    do throws(SystemError) {
      try FileSystem.link(temporary, to: path)
      try? FileSystem.removeFile(temporary)
    } catch {
      guard error.meansNoLinks else { throw error }
      // A file system without hard links, such as FAT: reserve the name with an empty file.
      _ = try Descriptor(opening: path, for: .creating)
      try FileSystem.rename(temporary, to: path)
    }
  }

  /// A hidden file in the same folder. The name is unique, and a search for plans ignores it.
  private static func temporaryPath(for path: Path) -> Path {
    let unique = String(UInt32.random(in: .min ... .max), radix: 36)
    return path.parent.appending(".\(Tool.name)-\(Process.identifier)-\(unique).tmp")
  }

  /// Creates missing folders and returns them, outermost first.
  private static func makeFolders(for path: Path) throws(FileError) -> [Path] {
    var missing: [Path] = []
    var folder = path.parent
    while !FileSystem.exists(folder), folder.parent != folder {
      missing.append(folder)
      folder = folder.parent
    }
    var created: [Path] = []
    for folder in missing.reversed() {
      do throws(SystemError) {
        try FileSystem.makeDirectory(folder)
        created.append(folder)
      } catch .alreadyExists {
        // Another process created it in the meantime, so it must not be removed.
      } catch {
        remove(created)
        let isBlocked = error == .notADirectory
        throw FileError(path: path, reason: isBlocked ? .parentIsFile(folder.parent) : .cannotWrite(error))
      }
    }
    return created
  }

  private static func remove(_ folders: [Path]) {
    for folder in folders.reversed() { try? FileSystem.removeDirectory(folder) }
  }
}
