import MarkdownTree

extension RuleContext {
  /// The validation section, unless it is empty or still contains the skeleton's guidance.
  var judgedValidation: PlanSection? {
    guard let section = plan.section(.validation), !section.blocks.isEmpty,
      !section.blocks.contains(where: isClaimed)
    else { return nil }
    return section.blocks.contains { plan.document.blocks[$0].kind.isContent } ? section : nil
  }
}

/// Words that describe a result.
enum Observation {
  static let phrases = [
    "{expect|expects|expected|expecting|expectation|expectations}",
    "{observe|observes|observed|observable|verify that|confirm that|check that}",
    "{print|prints|printed|printing|return|returns|returned|output|outputs}",
    "{see|sees|seen|say|says|show|shows|shown|showing}",
    "{display|displays|displayed|appear|appears|appeared|pass}",
    "{passes|passed|passing|fail|fails|failed|failing}",
    "{succeed|succeeds|succeeded|success|successful|successfully|exit}",
    "{exits|report|reports|reported|produce|produces|produced}",
    "{contain|contains|containing|result|results|answer|answers}",
    "{respond|responds|response|render|renders|rendered|yields|emits}",
    "{reject|rejects|rejected|accept|accepts}",
  ].map { Phrase($0) }
}
