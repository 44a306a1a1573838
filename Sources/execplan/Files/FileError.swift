/// Everything that can go wrong with a file, told with what to do about it.
struct FileError: Error, Equatable {
  enum Reason: Equatable {
    case notFound
    case notAFile
    case isDirectory
    case tooLarge(limit: Int)
    case permissionDenied
    case alreadyExists
    case isSymbolicLink
    /// The link, or a link that it points to, points to nothing or back at itself.
    case brokenLink
    /// A folder above the path is a link that leads out of the repository.
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

  /// What is wrong and what to do, without the path.
  var explanation: String {
    switch reason {
    case .notFound:
      path.isMarkdown
        ? "no such file; check the path, or run '\(Tool.name) init \(path.text)' to start it"
        : "no such file or directory; check the path"
    case .notAFile:
      "not an ordinary file; to check what a pipe holds, send it to standard input and name '-'"
    case .isDirectory:
      "this is a directory; name a file in it"
    case .tooLarge(let limit):
      "larger than \(limit) bytes; raise the limit with --max-size if this is a plan"
    case .permissionDenied:
      "permission denied; change who may read it, or run as its owner"
    case .alreadyExists:
      "this file exists; choose another name, or replace it with --force"
    case .isSymbolicLink:
      "this is a symbolic link, which is not followed; name the file it points to"
    case .brokenLink:
      "this symbolic link leads nowhere; let it point to a file, or remove it"
    case .folderLeadsAway(let folder):
      "'\(folder.text)' is a link that leads out of the repository and is not followed; name the folder it points to"
    case .parentIsFile(let parent):
      "'\(parent.text)' is not a directory; choose another folder"
    case .emptyPath:
      "an empty path; name a file, a directory or '-'"
    case .cannotRead(let error):
      "cannot be read: \(error.text)"
    case .cannotWrite(let error):
      "cannot be written: \(error.text); nothing was left behind"
    case .cannotSearch(let error):
      "cannot be searched: \(error.text)"
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

/// A plan that could not be checked, while others may have been.
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
