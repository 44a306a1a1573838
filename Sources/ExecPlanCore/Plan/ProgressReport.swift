/// The progress of a plan, for whoever resumes work on it.
public struct ProgressReport: Sendable {
  /// A checkbox item with its text.
  public struct Item: Sendable {
    let item: ProgressItem
    /// The first paragraph on one line, as Markdown, without the box, a leading timestamp and its separator.
    public let description: String
    /// The timestamp as written, without brackets: "2025-01-20 13:00Z".
    public let timestampText: String?
    /// The nearest heading between Progress and the item, shortened to `Plan.labelLimit`.
    public let group: String?
    /// The description without the clause that says what is done and what remains.
    public let subject: String
    /// The finished part of a partial item; nil for other items.
    public let done: String?
    /// The open part of a partial item; nil for other items.
    public let remaining: String?
    /// The author that the item names: "(Author: Agent-007)", "@name".
    public let author: String?

    public var state: ProgressItem.State { item.state }
    /// The character in the box.
    public var marker: String { String(UnicodeScalar(item.box.mark)) }
    public var timestamp: Timestamp? { item.timestamp }
    /// 1-based.
    public var line: Int { item.line }
    /// 1-based, inclusive; subitems included.
    public var endLine: Int { item.endLine }
    /// Number of enclosing items; 0 at the top level.
    public var depth: Int { item.depth }

    /// - Parameter text: The text of the Progress section.
    init(_ item: ProgressItem, in text: [UInt8], group: String?) {
      self.item = item
      self.group = group
      description = text[item.description].string
      timestampText = item.timestampText.map { text[$0].string }
      author = text.withBytes { Author(in: $0, item.description)?.name }
      if let work = PartialWork(of: item.box, item.description, in: text) {
        (subject, done, remaining) = (work.subject, work.done, work.remaining)
      } else {
        subject = description
        (done, remaining) = item.box.state == .partial ? ("", description) : (nil, nil)
      }
    }
  }

  public let title: String?
  /// Name of the plan's dialect.
  public let dialect: String
  /// The value of the status line.
  public let status: String?
  /// Every checkbox item, including cancelled ones, in document order.
  public let items: [Item]

  /// nil for a plan without a Progress section.
  public init?(of plan: Plan) {
    guard let progress = plan.progress else { return nil }
    title = plan.title
    dialect = plan.dialect.name
    status = plan.status
    // Items of one group are adjacent and share its label.
    var group: (section: Int, label: String)?
    items = progress.items.map { item in
      if item.group != group?.section { group = item.group.map { ($0, plan.label(of: plan.sections[$0])) } }
      return Item(item, in: progress.text, group: group?.label)
    }
  }

  public func items(_ state: ProgressItem.State) -> [Item] { items.filter { $0.state == state } }

  /// The number of items that are not cancelled.
  public var total: Int { items.count { $0.state != .cancelled } }

  /// Percentage of items completed; a partial item counts half. Ties round to even, as in the script whose
  /// output agents expect. 0 without items.
  public var completionPercentage: Int {
    guard total > 0 else { return 0 }
    let halves = items(.completed).count * 2 + items(.partial).count
    let percentage = Double(halves) / 2 / Double(total) * 100
    // `rounded` would link a mathematics library.
    let whole = Int(percentage)
    let rest = percentage - Double(whole)
    return rest > 0.5 || rest == 0.5 && whole % 2 == 1 ? whole + 1 : whole
  }

  /// The earliest timestamp with a known moment, in ISO 8601 UTC.
  public var firstUpdate: String? { items.compactMap { $0.timestamp?.utc }.min() }
  /// The latest timestamp with a known moment, in ISO 8601 UTC.
  public var lastUpdate: String? { items.compactMap { $0.timestamp?.utc }.max() }

  /// nil when there is no item, or only cancelled ones.
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

/// What to do first when resuming a plan.
public struct NextStep: Sendable, Equatable {
  public enum Action: String, Sendable {
    /// Continue the first partial item.
    case `continue`
    /// Start the first remaining item.
    case start
    /// Every item is done: write the retrospective.
    case finish
  }

  public var action: Action
  public var description: String?
  /// What remains of a partial item.
  public var remaining: String?
  /// 1-based.
  public var line: Int?
}
