import ExecPlanCore

/// One configuration on disk.
struct ConfigurationFile {
  private let path: Path
  /// Whether the command line names it. One that was merely found is somebody else's until read.
  private let isAsked: Bool
  private let folder: Path
  /// What messages call it.
  private let name: String

  /// A configuration is a page that somebody wrote; what is larger than this is something else.
  private static let sizeLimit = 1 << 20

  init(_ path: Path, asked: Bool = false, shownIn current: Path, globsFrom folder: Path) {
    self.path = path
    self.folder = folder
    isAsked = asked
    let beneath = path.isAbsolute && !asked ? path.relative(to: current).map { Path(bytes: $0) } : nil
    name = (beneath ?? path).text
  }

  func read() -> ConfigurationStore.Answer {
    guard isAsked || !leadsAway else {
      return broken("this link leads out of the repository and is not followed; put the file itself there")
    }
    let bytes: [UInt8]
    do throws(FileError) {
      bytes = try FileReader(sizeLimit: Self.sizeLimit).read(path)
    } catch {
      if case .tooLarge(let limit) = error.reason {
        return broken("larger than \(limit) bytes; this is no configuration")
      }
      return broken(error.explanation)
    }
    var reader = ConfigurationParser(name: Path(bytes: path.lastComponent).text) { guide }
    let settings = reader.read(bytes)
    guard reader.mistakes.isEmpty else {
      return .failure(BrokenConfiguration(name: name, reader.mistakes, in: bytes))
    }
    return .success(Configuration(name: name, folder: folder, settings))
  }

  private func broken(_ reason: String) -> ConfigurationStore.Answer {
    .failure(BrokenConfiguration(name: name, reason: reason))
  }

  /// Whether a file that was found is a link to somewhere else: nothing in a repository decides what is read outside.
  private var leadsAway: Bool {
    guard let status = try? FileSystem.status(of: path, followingLinks: false), status.kind == .symbolicLink
    else {
      return false
    }
    return Repository.leadsAway(path)
  }

  /// The guide of the repository that the configuration stands in.
  private var guide: Result<String, DialectError> {
    do throws(DialectError) {
      return .success(try DialectChoice.guideText(around: path))
    } catch {
      return .failure(error)
    }
  }
}
