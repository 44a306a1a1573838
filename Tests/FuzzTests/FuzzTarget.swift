/// A part of the tool that reads untrusted text, with properties that hold for every text.
///
/// `.ci/fuzz` tries millions of texts; `swift test` replays those kept under Fixtures/fuzz.
enum FuzzTarget: String, CaseIterable {
  case blocks
  case prose
  case linter
  case progress
  case configuration
  case suppressions

  /// The properties that a text violates, as messages.
  ///
  /// `thoroughly` runs every check. Otherwise the text determines which of the expensive checks run.
  func violations(in bytes: [UInt8], thoroughly: Bool) -> [String] {
    let text = FuzzText(bytes, thoroughly: thoroughly)
    return switch self {
    case .blocks: BlockProperties.violations(in: text, as: bytes)
    case .prose: ProseProperties.violations(in: text)
    case .linter: LinterProperties.violations(in: text)
    case .progress: ProgressProperties.violations(in: text)
    case .configuration: ConfigurationProperties.violations(in: text, as: bytes)
    case .suppressions: SuppressionProperties.violations(in: text)
    }
  }
}
