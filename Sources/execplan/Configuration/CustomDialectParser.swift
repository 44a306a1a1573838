import ExecPlanCore

/// Parses one member of `dialects`: changes to the dialect that it extends.
struct CustomDialectParser {
  let name: String
  private(set) var problems: [ConfigurationProblem] = []

  init(name: String) { self.name = name }

  mutating func parse(_ value: JSON5, extending base: Dialect) -> Dialect {
    Dialect.custom(name: name, extending: base) { builder in
      let sections = value["sections"]
      for element in sections?["drop"]?.elements ?? [] {
        guard let kind = section(element.string, at: element.range, of: builder) else { continue }
        if !builder.drop(kind) {
          report(element.range, "this section cannot be dropped, because every ExecPlan has it")
        }
      }
      for member in sections?["rename"]?.members ?? [] {
        guard let kind = section(member.name, at: member.range, of: builder),
          let heading = member.value.string
        else { continue }
        if heading.contains(where: \.isNewline) || !builder.rename(kind, to: heading) {
          reportTaken(heading, at: member.value.range)
        }
      }
      for element in sections?["add"]?.elements ?? [] { add(element, to: &builder) }
      for member in sections?["require"]?.members ?? [] {
        guard let kind = section(member.name, at: member.range, of: builder),
          let requirement = member.value.string.flatMap(RequirementLevel.init(rawValue:))
        else { continue }
        builder.require(kind, as: requirement)
      }
      for member in value["aliases"]?.members ?? [] {
        guard let kind = section(member.name, at: member.range, of: builder) else { continue }
        for element in member.value.elements {
          guard let heading = element.string, !builder.alias(heading, for: kind) else { continue }
          reportTaken(heading, at: element.range)
        }
      }
      let order = sections?["order"]?.elements ?? []
      if !order.isEmpty { builder.order(order.compactMap { section($0.string, at: $0.range, of: builder) }) }
      if let form = value["timestamps"]?.string.flatMap(Timestamp.Form.init(rawValue:)) {
        builder.writeTimestamps(in: form)
      }
    }
  }

  private mutating func add(_ element: JSON5, to builder: inout DialectBuilder) {
    guard let heading = element["heading"], let title = heading.string else { return }
    let requirement = element["requirement"]?.string.flatMap(RequirementLevel.init(rawValue:)) ?? .must
    let after = element["after"].flatMap { section($0.string, at: $0.range, of: builder) }
    if title.contains(where: \.isNewline) || builder.add(title, requirement, after: after) == nil {
      reportTaken(title, at: heading.range)
    }
  }

  /// The section of the dialect with this heading or name.
  private mutating func section(_ name: String?, at range: Range<Int>, of builder: DialectBuilder)
    -> SectionKind?
  {
    guard let name else { return nil }
    if let kind = builder.section(name) { return kind }
    problems.append(.unknown("section", name, at: range, among: builder.headings))
    return nil
  }

  private mutating func reportTaken(_ heading: String, at range: Range<Int>) {
    report(range, "'\(heading)' is not a valid heading, or another section of this dialect has it")
  }

  private mutating func report(_ range: Range<Int>, _ message: String) {
    problems.append(ConfigurationProblem(at: range, message))
  }
}
