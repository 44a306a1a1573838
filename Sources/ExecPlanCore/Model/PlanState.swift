/// What a status line can say, whatever words a team uses for it.
enum PlanState: Sendable, CaseIterable {
  case draft, approved, inProgress, blocked, complete, superseded

  /// Words of each state, upper case, `_` and `-` written as spaces. Longer before shorter where one begins
  /// another.
  var words: [String] {
    switch self {
    case .draft: ["DRAFT", "PROPOSED", "PROPOSAL", "PLANNED", "PLANNING", "NOT STARTED"]
    case .approved: ["APPROVED", "ACCEPTED"]
    case .inProgress: ["IN PROGRESS", "IN_PROGRESS", "INPROGRESS", "ACTIVE", "ONGOING", "STARTED", "WIP"]
    case .blocked: ["BLOCKED", "ON HOLD", "PAUSED", "DEFERRED"]
    case .complete:
      ["COMPLETED", "COMPLETE", "DONE", "IMPLEMENTED", "SHIPPED", "FINISHED", "CLOSED", "DELIVERED"]
    case .superseded:
      ["SUPERSEDED", "ABANDONED", "CANCELLED", "CANCELED", "OBSOLETE", "WITHDRAWN", "REJECTED"]
    }
  }

  /// Reads the state that `text` begins with; "IN PROGRESS (review pending)" is in progress.
  init?(_ text: String) {
    // "DRAFT | APPROVED | …" is a skeleton's choice that nobody made.
    guard !text.utf8.contains(UInt8(ascii: "|")) else { return nil }
    let normal = String(
      decoding: text.utf8.map { byte -> UInt8 in
        if byte == UInt8(ascii: "_") || byte == UInt8(ascii: "-") { return UInt8(ascii: " ") }
        return byte.isLetter ? byte & ~0x20 : byte
      }, as: UTF8.self)
    for state in PlanState.allCases {
      for word in state.words where normal.hasPrefix(word) {
        let next = normal.utf8.dropFirst(word.utf8.count).first
        if next.map({ !$0.isWord }) ?? true {
          self = state
          return
        }
      }
    }
    return nil
  }
}
