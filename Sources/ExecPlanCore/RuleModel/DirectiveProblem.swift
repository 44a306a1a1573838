import MarkdownTree

/// A suppression directive that has no effect.
struct DirectiveProblem {
  enum Reason {
    /// The comment names neither a rule nor a group.
    case noName
    case unknownName(String, nearest: String?)
    /// An `execplan-enable` for a name that nothing above disables.
    case endsNothing(String)
    case silencesNothing(String)
  }

  let reason: Reason
  /// The whole comment.
  let range: SourceRange
}
