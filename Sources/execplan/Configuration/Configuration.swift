import ExecPlanCore

/// The contents of a `.execplan.json`, shared by all plans that the file applies to.
final class Configuration: Sendable {
  /// The name of the file in messages; nil without a file.
  let name: String?
  let settings: Settings

  struct Settings: Sendable {
    var dialect = DialectChoice.auto
    var dialects = DialectSettings()
    var lint = LintSettings()
    var failOn: FailureThreshold.Level?
    var plans: [IgnoreFile.Pattern] = []
    var exclude: [IgnoreFile.Pattern] = []
  }

  /// The folder that globs are relative to; absolute.
  private let folder: Path

  static let none = Configuration(name: nil, folder: Path("/"), Settings())

  init(name: String?, folder: Path, _ settings: Settings) {
    self.name = name
    self.folder = folder
    self.settings = settings
  }

  /// Whether a directory search skips an absolute path.
  func excludes(_ path: @autoclosure () -> Path, isFolder: Bool) -> Bool {
    guard !settings.exclude.isEmpty, let names = names(of: path()) else { return false }
    return IgnoreFile(depth: 0, patterns: settings.exclude).verdict(on: names, isFolder: isFolder) ?? false
  }

  /// Whether a directory search treats the file at an absolute path as a plan regardless of its
  /// contents. The last pattern that matches the file decides, or else the last for the nearest folder above.
  func declaresPlan(_ file: @autoclosure () -> Path) -> Bool {
    guard !settings.plans.isEmpty, let names = names(of: file()) else { return false }
    let patterns = IgnoreFile(depth: 0, patterns: settings.plans)
    for count in stride(from: names.count, to: 0, by: -1) {
      let isFolder = count < names.count
      if let verdict = patterns.verdict(on: Array(names.prefix(count)), isFolder: isFolder) { return verdict }
    }
    return false
  }

  private func names(of path: Path) -> [ArraySlice<UInt8>]? {
    path.relative(to: folder).map { Path(bytes: $0).components }
  }
}
