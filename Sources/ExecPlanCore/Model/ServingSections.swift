/// For each known section the one of a plan's that serves as it best: a name of the whole section before one of a half,
/// a higher level before a lower, the first before a later.
struct ServingSections: Sendable {
  /// The built-in kinds that the plan has, of which there are few, with indices of sections. A list of so few is
  /// searched as fast as a dictionary is, and a start of the tool need not put together the type of one.
  private var builtIn: [(kind: SectionKind, index: Int)] = []
  /// Those that only a dialect of somebody's own knows, of which there may be many.
  private var others: [String: Int] = [:]

  init(_ sections: [PlanSection]) {
    for (index, section) in sections.enumerated() {
      guard let kind = section.kind else { continue }
      if let rival = self[kind], !section.serves(betterThan: sections[rival]) { continue }
      set(kind, index)
    }
  }

  /// Index of the section that serves as `kind`.
  subscript(kind: SectionKind) -> Int? {
    if case .other(let name) = kind { return others.isEmpty ? nil : others[name] }
    return builtIn.first { $0.kind == kind }?.index
  }

  /// The indices of all of them, in document order.
  var indices: [Int] { (builtIn.map(\.index) + others.values).sorted() }

  private mutating func set(_ kind: SectionKind, _ index: Int) {
    if case .other(let name) = kind {
      others[name] = index
    } else if let place = builtIn.firstIndex(where: { $0.kind == kind }) {
      builtIn[place].index = index
    } else {
      builtIn.append((kind, index))
    }
  }
}

extension PlanSection {
  fileprivate func serves(betterThan rival: PlanSection) -> Bool {
    isWholeName == rival.isWholeName ? level < rival.level : isWholeName
  }
}
