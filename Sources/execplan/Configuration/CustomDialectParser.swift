import ExecPlanCore

/// Reads one of `dialects`: what it makes of the dialect it extends.
struct CustomDialectParser {
  let name: String
  private(set) var mistakes: [ConfigurationMistake] = []

  init(name: String) { self.name = name }

  mutating func read(_ value: JSON5, extending base: Dialect) -> Dialect {
    Dialect.custom(name: name, extending: base) { draft in
      let sections = value["sections"]
      for element in sections?["drop"]?.elements ?? [] {
        guard let kind = section(element.string, at: element.range, of: draft) else { continue }
        if !draft.drop(kind) {
          report(element.range, "a plan is no ExecPlan without this section; it cannot be dropped")
        }
      }
      for member in sections?["rename"]?.members ?? [] {
        guard let kind = section(member.name, at: member.range, of: draft), let heading = member.value.string
        else { continue }
        if heading.contains(where: \.isNewline) || !draft.rename(kind, to: heading) {
          reportTaken(heading, at: member.value.range)
        }
      }
      for element in sections?["add"]?.elements ?? [] { add(element, to: &draft) }
      for member in sections?["require"]?.members ?? [] {
        guard let kind = section(member.name, at: member.range, of: draft),
          let requirement = member.value.string.flatMap(RequirementLevel.init(rawValue:))
        else { continue }
        draft.require(kind, as: requirement)
      }
      for member in value["aliases"]?.members ?? [] {
        guard let kind = section(member.name, at: member.range, of: draft) else { continue }
        for element in member.value.elements {
          guard let heading = element.string, !draft.alias(heading, for: kind) else { continue }
          reportTaken(heading, at: element.range)
        }
      }
      let order = sections?["order"]?.elements ?? []
      if !order.isEmpty { draft.order(order.compactMap { section($0.string, at: $0.range, of: draft) }) }
      if let form = value["timestamps"]?.string.flatMap(Timestamp.Form.init(rawValue:)) {
        draft.writeTimestamps(in: form)
      }
    }
  }

  private mutating func add(_ element: JSON5, to draft: inout DialectBuilder) {
    guard let heading = element["heading"], let title = heading.string else { return }
    let requirement = element["requirement"]?.string.flatMap(RequirementLevel.init(rawValue:)) ?? .must
    let after = element["after"].flatMap { section($0.string, at: $0.range, of: draft) }
    if title.contains(where: \.isNewline) || draft.add(title, requirement, after: after) == nil {
      reportTaken(title, at: heading.range)
    }
  }

  /// The section of the dialect that a heading or name stands for.
  private mutating func section(_ name: String?, at range: Range<Int>, of draft: DialectBuilder)
    -> SectionKind?
  {
    guard let name else { return nil }
    if let kind = draft.section(name) { return kind }
    mistakes.append(.unknown("section", name, at: range, among: draft.headings))
    return nil
  }

  private mutating func reportTaken(_ heading: String, at range: Range<Int>) {
    report(range, "'\(heading)' is no heading, or another section of this dialect has it")
  }

  private mutating func report(_ range: Range<Int>, _ message: String) {
    mistakes.append(ConfigurationMistake(at: range, message))
  }
}
