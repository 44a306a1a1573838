/// Where a plan stands, for the one who resumes work on it.
public struct ProgressReport: Sendable {
  public let title: String?
  public let dialect: String
  /// The status line's words; nil without one.
  public let status: String?
  /// Every checkbox item, cancelled ones included, in document order.
  public let items: [ProgressItem]

  /// nil when the plan has no Progress section.
  public init?(of plan: Plan) {
    guard let progress = plan.progress else { return nil }
    title = plan.title
    dialect = plan.dialect.name
    status = plan.status
    // Items stand in the order of the text, many under one heading.
    var group: (section: Int, label: String)?
    items = progress.items.map { item in
      if item.group != group?.section { group = item.group.map { ($0, plan.label(of: plan.sections[$0])) } }
      return ProgressItem(item, in: progress.text, group: group?.label)
    }
  }

  public func items(_ state: ProgressItem.State) -> [ProgressItem] { items.filter { $0.state == state } }

  /// How many items count: all but the cancelled ones.
  public var total: Int { items.count { $0.state != .cancelled } }

  /// Completed items count one and partial ones a half; rounded half to even, as the script did whose figures
  /// agents know. 0 without items.
  public var completionPercentage: Int {
    guard total > 0 else { return 0 }
    let halves = items(.completed).count * 2 + items(.partial).count
    let percentage = Double(halves) / 2 / Double(total) * 100
    // `rounded` would need a mathematics library, which programs that use the core need not link.
    let whole = Int(percentage)
    let rest = percentage - Double(whole)
    return rest > 0.5 || rest == 0.5 && whole % 2 == 1 ? whole + 1 : whole
  }

  /// The earliest and the latest stamp whose moment is known, in ISO 8601 UTC.
  public var firstUpdate: String? { items.compactMap { $0.timestamp?.utc }.min() }
  public var lastUpdate: String? { items.compactMap { $0.timestamp?.utc }.max() }

  /// What to do next; nil when the section has no item that counts.
  public var next: NextStep? {
    if let item = items.first(where: { $0.state == .partial }) {
      return NextStep(
        action: .continue, description: item.subject, remaining: item.remaining, line: item.line)
    }
    if let item = items.first(where: { $0.state == .remaining }) {
      return NextStep(action: .start, description: item.description, remaining: nil, line: item.line)
    }
    guard total > 0 else { return nil }
    return NextStep(action: .finish, description: nil, remaining: nil, line: nil)
  }
}

/// What an agent that resumes a plan does first.
public struct NextStep: Sendable, Equatable {
  public enum Action: String, Sendable {
    /// Go on with the first partial item.
    case `continue`
    /// Begin the first remaining item.
    case start
    /// All is done: write the retrospective.
    case finish
  }

  public var action: Action
  public var description: String?
  /// What is left of a partial item.
  public var remaining: String?
  /// 1-based.
  public var line: Int?
}
