/// The names of each known section in plans, in the normal form of `HeadingName`.
///
/// A name covers the whole section or one half of it: plans split "Surprises & Discoveries" in two, and the
/// halves are not duplicates of each other.
enum SectionNames {
  struct Names: Sendable {
    let kind: SectionKind
    /// Names separated by commas; see Speed.md.
    let whole: StaticString
    let halves: StaticString

    init(_ kind: SectionKind, _ whole: StaticString, halves: StaticString = "") {
      self.kind = kind
      self.whole = whole
      self.halves = halves
    }
  }

  static let all: [Names] = [
    Names(
      .purpose,
      """
      purpose and big picture, purpose, big picture, purpose and intent, purpose and goal, \
      purpose and goals, purpose and outcome, goal and purpose, 目的, 目的 and 全体像, 目标
      """),
    Names(.progress, "progress, progress log, 进度, 进展, 進捗, 進捗状況"),
    Names(
      .surprises,
      """
      surprises and discoveries, discoveries and surprises, surprises and findings, 意外与发现, 意外和发现, \
      意外 and 发现, 驚きと発見, 想定外と発見
      """,
      halves: "surprises, discoveries"),
    Names(
      .decisionLog,
      "decision log, decisions, decision record, decisions log, 决策日志, 决策记录, 決定ログ, 意思決定ログ, 決定事項"),
    Names(
      .outcomes,
      """
      outcomes and retrospective, outcome and retrospective, outcomes and retrospectives, 结果与回顾, 结果和回顾, \
      成果与回顾, 成果と振り返り, 結果と振り返り
      """,
      halves: "outcomes, outcome, retrospective"),
    Names(
      .context,
      """
      context and orientation, context, relevant context, orientation, background and context, \
      context and background, current repository orientation, repository orientation, repository context, \
      上下文与导览, 上下文, 背景と構成, コンテキスト
      """),
    Names(
      .planOfWork,
      "plan of work, implementation plan, work plan, plan, work breakdown, 工作计划, 实施计划, 作業計画, 実装計画"),
    Names(
      .concreteSteps,
      """
      concrete steps, concrete implementation steps, implementation steps, steps, detailed steps, \
      execution steps, 具体步骤, 具体的な手順
      """),
    Names(
      .validation,
      """
      validation and acceptance, validation plan, acceptance checks, acceptance and validation, \
      validation and acceptance criteria, validation and testing, testing and validation, verification, \
      verification criteria, verification plan, verification and acceptance, validation strategy, \
      validation checklist, validation and acceptance checklist, test and validation plan, \
      testing and acceptance, 验证与验收, 验证和验收, 検証と受け入れ, 検証と受け入れ基準
      """,
      halves: "validation, acceptance"),
    Names(
      .idempotence,
      "idempotence and recovery, idempotency and recovery, 幂等性与恢复, 幂等与恢复, 冪等性と復旧, 冪等性とリカバリ",
      halves: "idempotence, idempotency, recovery, rollback and recovery"),
    Names(
      .artifacts,
      "artifacts and notes, artefacts and notes, 产物与备注, 产物与说明, 成果物とメモ",
      halves: "artifacts, artefacts, notes"),
    Names(
      .interfaces,
      "interfaces and dependencies, interface and dependencies, 接口与依赖, インターフェースと依存関係",
      halves: "interfaces, dependencies"),
    Names(.milestones, "milestones, milestone plan, milestone sequence, 里程碑, マイルストーン"),
    Names(
      .revisionNotes,
      "revision note, revision notes, revision history, change log, changelog, plan revision notes"),
    Names(.constraints, "constraints, hard constraints, 约束, 制約"),
    Names(.tolerances, "tolerances, exception triggers, tolerances and exception triggers, 容差, 許容範囲"),
    Names(.risks, "risks, risk register, risks and mitigations, potential risks and mitigations, 风险, リスク"),
    Names(
      .constraintsAndSafety,
      "constraints and safety, safety and constraints, constraints and safety rules"),
    Names(.acceptanceCriteria, "acceptance criteria, acceptance criterion"),
  ]

  static func names(of kind: SectionKind) -> Names? { all.first { $0.kind == kind } }

  /// Sections that no dialect asks for and that give background, not instructions.
  static let asides: StaticString = """
    prior art, references, see also, further reading, sources, addendum, appendix, skills and references, \
    related work, research notes, bibliography
    """
}

extension SectionKind {
  /// The section with a heading or a kebab-case name.
  package static func named(_ name: String) -> SectionKind? {
    SectionParser.kind(ofHeading: name) ?? SectionNames.all.first { $0.kind.name == name }?.kind
  }

  /// The kebab-case names of the built-in sections.
  package static var knownNames: [String] { SectionNames.all.map(\.kind.name) }
}
