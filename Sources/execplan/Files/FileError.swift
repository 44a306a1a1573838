/// An error with a file, and what to do about it.
struct FileError: Error, Equatable {
  enum Reason: Equatable {
    case notFound
    case notAFile
    case isDirectory
    case tooLarge(limit: Int)
    case permissionDenied
    case alreadyExists
    /// The file to write is also read.
    case isInput
    case isNotBaseline
    case isSymbolicLink
    /// The link points to a missing file or, possibly through other links, to itself.
    case brokenLink
    /// A parent folder is a link that leads out of the repository.
    case folderLeadsAway(Path)
    case parentIsFile(Path)
    case emptyPath
    case cannotRead(SystemError)
    case cannotWrite(SystemError)
    case cannotSearch(SystemError)
  }

  let path: Path
  let reason: Reason

  var message: String { "\(path.bytes.isEmpty ? "''" : path.text): \(explanation)" }

  /// The message without the path.
  var explanation: String {
    switch reason {
    case .notFound:
      path.isMarkdown
        ? "no such file; check the path, or run '\(Tool.name) init \(path.text)' to create it"
        : "no such file or directory; check the path"
    case .notAFile:
      "not a regular file; to check the output of a command, pipe it in and use '-' as the path"
    case .isDirectory: "this is a directory; name a file"
    case .tooLarge(let limit):
      "larger than \(limit) bytes; raise the limit with --max-size if this is a plan"
    case .permissionDenied: "permission denied; change the file's permissions, or run as its owner"
    case .alreadyExists: "this file exists; choose another name, or replace it with --force"
    case .isInput: "this is a plan or another input, which a report does not replace; name another file"
    case .isNotBaseline: "this file is not a baseline and is not replaced; name another file, or remove it"
    case .isSymbolicLink: "this is a symbolic link, which is not followed; name its target"
    case .brokenLink: "broken symbolic link; fix its target, or remove it"
    case .folderLeadsAway(let folder):
      "'\(folder.text)' is a link out of the repository, which is not followed; name its target"
    case .parentIsFile(let parent): "'\(parent.text)' is not a directory; choose another folder"
    case .emptyPath: "the path is empty; name a file, a directory or '-'"
    case .cannotRead(let error): "cannot be read: \(error.text)"
    case .cannotWrite(let error): "cannot be written: \(error.text); nothing was changed"
    case .cannotSearch(let error): "cannot be searched: \(error.text)"
    }
  }
}

extension Failure {
  init(_ error: FileError) { self.init(error.message) }

  init(_ failure: PlanFailure) { self.init("\(failure.path): \(failure.message)") }
}

extension Context {
  func report(_ failure: PlanFailure) { report(Failure(failure)) }
}

/// A plan that could not be checked. The run continues with the others.
struct PlanFailure: Error, Equatable, Sendable {
  let path: String
  let message: String

  init(path: String, message: String) {
    self.path = path
    self.message = message
  }

  init(_ error: FileError) {
    path = error.path.bytes.isEmpty ? "''" : error.path.text
    message = error.explanation
  }
}
