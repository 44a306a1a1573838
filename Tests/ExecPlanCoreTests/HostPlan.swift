import MarkdownTree

@testable import ExecPlanCore

/// A valid plan into which an example is inserted.
struct HostPlan: Sendable {
  let name: String
  let dialect: String
  private let plan: Plan

  private init(_ name: String, _ text: String, dialect: DialectRequest) throws {
    let text = text.replacing("\u{FEFF}", with: "").replacing("\r\n", with: "\n")
    plan = try Plan(parsing: Array(text.utf8), dialect: dialect)
    self.name = name
    self.dialect = plan.dialect.name
  }

  /// The shortest valid plan of each dialect.
  static let shortest = Result {
    try Dialect.builtIn.map { try HostPlan($0.name, $0.validPlan, dialect: .named($0.name)) }
  }

  /// The shortest valid plans, and the valid plans under Fixtures.
  static let all = Result {
    try shortest.get()
      + FixtureTests.names.filter { $0.hasPrefix("valid/") }.map { name in
        try HostPlan(name, String(decoding: FixtureTests.bytes(name), as: UTF8.self), dialect: .auto)
      }
  }

  static func shortest(of dialect: String) throws -> HostPlan {
    guard let host = try shortest.get().first(where: { $0.dialect == dialect }) else {
      throw PlanError.unknownDialect(dialect)
    }
    return host
  }

  /// The plan with `body` at the beginning of a section, or as the whole section if every entry matters.
  func planting(_ body: String, in kind: SectionKind) -> String? {
    let bytes = plan.source.bytes
    guard let section = plan.section(kind) else {
      return plan.dialect.requirement(of: kind).map { section in
        String(decoding: bytes, as: UTF8.self) + "\n## \(section.title)\n\n\(body)\n"
      }
    }
    let start = Int(plan.document.blocks[Int(section.node.heading)].range.end)
    let keepsRest = section.role == .instructions && kind != .validation && kind != .milestones
    let end = keepsRest ? start : plan.end(of: section)
    return String(decoding: bytes[..<start], as: UTF8.self) + "\n\n\(body)\n\n"
      + String(decoding: bytes[end...], as: UTF8.self)
  }

  /// The plan with a section and its heading replaced by a text.
  func replacing(_ kind: SectionKind, by text: String) -> String? {
    plan.section(kind).map { section in
      let bytes = plan.source.bytes
      let start = plan.document.blocks[Int(section.node.heading)].range.start
      return String(decoding: bytes[..<start], as: UTF8.self) + text + "\n\n"
        + String(decoding: bytes[plan.end(of: section)...], as: UTF8.self)
    }
  }

  var text: String { plan.source.string(SourceRange(0, plan.source.count)) }

  /// Whether an example has the same findings in this plan. The form of entries depends on the dialect, an
  /// envelope must not contain fences, and an outcome may be pending only while work remains.
  func suits(_ example: Example) -> Bool {
    guard let kind = example.section, let section = plan.section(kind) else { return false }
    if plan.document.envelope != nil, example.text.contains(#/```|~~~/#) { return false }
    if kind == .outcomes, !plan.hasWorkLeft { return false }
    return section.role == .instructions || dialect == example.dialect
      || Dialect.named(example.dialect)?.entryForm == plan.dialect.entryForm
  }
}

extension Dialect {
  /// What distinguishes the entries of Progress and logs from those in other dialects.
  fileprivate var entryForm: [String] {
    [timestampForm.rawValue, UnattributedEntry.description.severity(in: self)?.rawValue ?? "no author"]
  }
}

extension ValidPlan {
  /// A time after every timestamp in the plans, in seconds since 1970: 2027-01-15 08:00 UTC.
  static let now = 1_800_000_000
}
