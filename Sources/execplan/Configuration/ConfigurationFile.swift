import ExecPlanCore

/// Reads one configuration from disk.
struct ConfigurationFile {
  private let path: Path
  /// Whether the command line names the file. A file found by a search may be untrusted.
  private let isNamed: Bool
  private let folder: Path
  /// The file's name in messages.
  private let name: String

  /// In bytes; far more than any configuration needs.
  private static let sizeLimit = 1 << 20

  init(_ path: Path, isNamed: Bool = false, shownIn current: Path, globsFrom folder: Path) {
    self.path = path
    self.folder = folder
    self.isNamed = isNamed
    let relative = path.isAbsolute && !isNamed ? path.relative(to: current).map { Path(bytes: $0) } : nil
    name = (relative ?? path).text
  }

  func read() -> ConfigurationResult {
    guard isNamed || !leadsAway else {
      return failure("this is a link out of the repository, which is not followed; replace it with the file")
    }
    let bytes: [UInt8]
    do throws(FileError) {
      bytes = try FileReader(sizeLimit: Self.sizeLimit).read(path)
    } catch {
      if case .tooLarge(let limit) = error.reason {
        return failure("larger than \(limit) bytes, so not a configuration; check the path")
      }
      return failure(error.explanation)
    }
    var parser = ConfigurationParser(name: Path(bytes: path.lastComponent).text) { guide }
    let settings = parser.parse(bytes)
    guard parser.problems.isEmpty else {
      return .failure(ConfigurationError(name: name, parser.problems, in: bytes))
    }
    return .success(Configuration(name: name, folder: folder, settings))
  }

  private func failure(_ reason: String) -> ConfigurationResult {
    .failure(ConfigurationError(name: name, reason: reason))
  }

  /// Whether the file is a link out of its repository, which must not choose what is read outside it.
  private var leadsAway: Bool {
    guard let status = try? FileSystem.status(of: path, followingLinks: false), status.kind == .symbolicLink
    else { return false }
    return Repository.leadsAway(path)
  }

  /// The text of the guide in the configuration's repository.
  private var guide: Result<String, DialectError> {
    Result { () throws(DialectError) in try DialectChoice.guideText(around: path) }
  }
}
