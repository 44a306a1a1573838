/// A part of the tool that takes texts from outside, and what has to hold of it for every text.
///
/// The fuzzer hands in millions of texts, and the replay in `swift test` those that are kept under Fixtures/fuzz.
enum FuzzTarget: String, CaseIterable {
  case blocks
  case prose
  case linter
  case progress
  case configuration
  case suppressions

  /// What does not hold for a text, any bytes at all; empty when all is well.
  ///
  /// `thoroughly` makes every check; else costly ones take turns, as the text decides.
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
