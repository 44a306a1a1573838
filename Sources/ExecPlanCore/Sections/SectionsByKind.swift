/// The best section of a plan for each kind: a name of the whole section before the name of a half, then a
/// higher level before a lower one, then document order.
struct SectionsByKind: Sendable {
  /// Section indices by `SectionKind.number`; -1 for kinds that the plan lacks. A vector needs no allocation.
  private var builtIn = SIMD32<Int32>(repeating: -1)
  /// Section indices by the names of other kinds.
  private var others: [String: Int] = [:]

  init(_ sections: [PlanSection]) {
    for index in sections.indices {
      guard let kind = sections[index].kind else { continue }
      if let rival = self[kind], !sections[index].isBetter(than: sections[rival]) { continue }
      switch kind {
      case .other(let name): others[name] = index
      default: if let number = kind.number { builtIn[number] = Int32(truncatingIfNeeded: index) }
      }
    }
  }

  subscript(kind: SectionKind) -> Int? {
    if case .other(let name) = kind { return others.isEmpty ? nil : others[name] }
    guard let number = kind.number, builtIn[number] >= 0 else { return nil }
    return Int(builtIn[number])
  }
}

extension PlanSection {
  fileprivate func isBetter(than rival: PlanSection) -> Bool {
    isWholeName == rival.isWholeName ? level < rival.level : isWholeName
  }
}
