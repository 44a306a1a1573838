import MarkdownTree

/// The state that a status line names, whatever its wording.
enum PlanStatus: Sendable, CaseIterable {
  case draft, approved, inProgress, blocked, complete, superseded

  /// The words for the state, separated by commas, in the form of `UInt8.foldedForStatus`.
  private var words: StaticString {
    switch self {
    case .draft: "DRAFT, PROPOSED, PROPOSAL, PLANNED, PLANNING, NOT STARTED"
    case .approved: "APPROVED, ACCEPTED"
    case .inProgress: "IN PROGRESS, INPROGRESS, ACTIVE, ONGOING, STARTED, WIP"
    case .blocked: "BLOCKED, ON HOLD, PAUSED, DEFERRED"
    case .complete: "COMPLETED, COMPLETE, DONE, IMPLEMENTED, SHIPPED, FINISHED, CLOSED, DELIVERED"
    case .superseded: "SUPERSEDED, ABANDONED, CANCELLED, CANCELED, OBSOLETE, WITHDRAWN, REJECTED"
    }
  }

  /// The state that `text` begins with; "IN PROGRESS (review pending)" is in progress.
  init?(_ text: ByteView) {
    // "DRAFT | APPROVED | …" is the unfilled choice of a skeleton.
    guard text.first(UInt8(ascii: "|"), from: 0, limit: text.count) == text.count else { return nil }
    guard let state = PlanStatus.allCases.first(where: { $0.begins(text) }) else { return nil }
    self = state
  }

  private func begins(_ text: ByteView) -> Bool {
    var isFound = false
    words.forEachText { bytes, word in
      isFound =
        !text[word.count].foldedForStatus.isWord
        && word.allSatisfy { bytes[$0] == text[$0 - word.lowerBound].foldedForStatus }
      return isFound
    }
    return isFound
  }
}

extension UInt8 {
  /// Upper case for letters, a space for hyphens and underscores.
  var foldedForStatus: UInt8 {
    if self == "_" || self == "-" { return UInt8(ascii: " ") }
    return isLetter ? self & ~0x20 : self
  }
}
