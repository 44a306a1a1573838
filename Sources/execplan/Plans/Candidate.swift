extension PlanFinder {
  /// A file to look at.
  struct Candidate: Sendable {
    enum Origin: Sendable {
      /// The command line names it.
      case named
      /// A search brought it up and found out what holds for it, and whether that takes it for a plan.
      case found(ConfigurationStore.Answer, isTaken: Bool)
    }

    let path: Path
    let size: Int
    let origin: Origin

    var isNamed: Bool {
      if case .named = origin { true } else { false }
    }
  }

  struct Outcome {
    /// Each file once, as they were found.
    var candidates: [Candidate] = []
    /// Their indices in the order of their paths' bytes.
    var order: [Int] = []
    var directories: [Path] = []
    var failures: [FileError] = []
  }
}
