/// For each known section the one of a plan's that serves as it best: a name of the whole section before one of a half,
/// a higher level before a lower, the first before a later.
struct SectionsByKind: Sendable {
  /// For each built-in kind, by its number, the index of a section; -1 where the plan has none. A vector is part of the
  /// plan, where an array would be something more to allocate for each.
  private var builtIn = SIMD32<Int32>(repeating: -1)
  /// Those that only a dialect of somebody's own knows, of which there may be many.
  private var others: [String: Int] = [:]

  init(_ sections: [PlanSection]) {
    for index in sections.indices {
      guard let kind = sections[index].kind else { continue }
      if let rival = self[kind], !sections[index].serves(betterThan: sections[rival]) { continue }
      switch kind {
      case .other(let name): others[name] = index
      default: if let number = kind.number { builtIn[number] = Int32(truncatingIfNeeded: index) }
      }
    }
  }

  /// Index of the section that serves as `kind`.
  subscript(kind: SectionKind) -> Int? {
    if case .other(let name) = kind { return others.isEmpty ? nil : others[name] }
    guard let number = kind.number, builtIn[number] >= 0 else { return nil }
    return Int(builtIn[number])
  }
}

extension PlanSection {
  fileprivate func serves(betterThan rival: PlanSection) -> Bool {
    isWholeName == rival.isWholeName ? level < rival.level : isWholeName
  }
}
