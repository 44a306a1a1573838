/// The findings that a team accepts for now, so that only new ones are reported.
struct Baseline: Sendable {
  struct Entry: Equatable, Sendable {
    let rule: String
    /// See `RepositoryPaths.distinctPath`.
    let path: String
  }

  /// Distinguishes a baseline from other JSON.
  private static let format = "\(Tool.name)-baseline"
  private static let version = 1

  /// By fingerprint; see `Fingerprints`.
  private(set) var entries: [String: Entry] = [:]
  private var fingerprintsByPath: [String: Set<String>] = [:]

  init() {}

  var paths: Set<String> { Set(fingerprintsByPath.keys) }

  func fingerprints(at path: String) -> Set<String> { fingerprintsByPath[path] ?? [] }

  mutating func add(_ entry: Entry, fingerprint: String) {
    entries[fingerprint] = entry
    fingerprintsByPath[entry.path, default: []].insert(fingerprint)
  }

  init(reading path: Path) throws(BaselineError) {
    let bytes: [UInt8]
    do throws(FileError) {
      bytes = try FileReader.default.read(path)
    } catch {
      throw .unreadable(error)
    }
    let root: JSON5
    do throws(JSON5Error) {
      root = try JSON5Parser.parse(bytes)
    } catch {
      throw .broken(path, TextPosition(of: error.offset, in: bytes), error.message)
    }
    guard root["format"]?.string == Self.format else { throw .foreign(path) }
    guard case .number(let number)? = root["schema_version"]?.content, number == String(Self.version) else {
      throw .otherVersion(path)
    }
    guard let findings = root["findings"], case .array(let elements) = findings.content else {
      let position = TextPosition(of: root.range.lowerBound, in: bytes)
      throw .broken(path, position, "the array 'findings' is missing")
    }
    for element in elements {
      guard let rule = element["rule"]?.string, let plan = element["path"]?.string,
        let fingerprint = element["fingerprint"]?.string
      else {
        let position = TextPosition(of: element.range.lowerBound, in: bytes)
        throw .broken(path, position, "expected a finding with rule, path and fingerprint")
      }
      add(Entry(rule: rule, path: plan), fingerprint: fingerprint)
    }
  }

  /// Whether a new baseline may replace the file: a baseline, even a damaged one, or an empty file.
  static func isReplaceable(_ path: Path) -> Bool {
    guard let bytes = try? FileReader.default.read(path) else { return true }
    return bytes.isEmpty || (bytes.first == "{" && bytes.firstRange(of: "\"\(format)\"".utf8) != nil)
  }

  /// Sorted by content rather than position, so that diffs of the file stay small.
  func write(to path: Path) throws(FileError) {
    let sorted = entries.sorted {
      ($0.value.path, $0.value.rule, $0.key) < ($1.value.path, $1.value.rule, $1.key)
    }
    var json = JSONWriter()
    json.object {
      $0.field("format", Self.format)
      $0.field("schema_version", Self.version)
      $0.key("findings")
      $0.array { json in
        for (fingerprint, entry) in sorted {
          json.object {
            $0.field("path", entry.path)
            $0.field("rule", entry.rule)
            $0.field("fingerprint", fingerprint)
          }
        }
      }
    }
    json.endLine()
    try AtomicWrite.write(json.take(), to: path, mode: .replacing)
  }
}

extension Failure {
  init(_ error: BaselineError) { self.init(error.message) }
}

/// Why a baseline cannot be used.
enum BaselineError: Error, Equatable {
  case unreadable(FileError)
  case broken(Path, TextPosition, String)
  /// Not a baseline, but valid JSON.
  case foreign(Path)
  case otherVersion(Path)

  var message: String {
    switch self {
    case .unreadable(let error) where error.reason == .notFound:
      "\(error.path.text): no such baseline; \(Self.remedy)"
    case .unreadable(let error): error.message
    case .broken(let path, let position, let reason):
      "\(path.text):\(position.line):\(position.column): \(reason); fix the baseline, or \(Self.remedy)"
    case .foreign(let path): "\(path.text): not a baseline written by \(Tool.name); \(Self.remedy)"
    case .otherVersion(let path): "\(path.text): written by another version of \(Tool.name); \(Self.remedy)"
    }
  }

  private static let remedy = "write one with \(Option.writeBaseline.flag)"
}
