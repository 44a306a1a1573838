import TestSupport
import Testing

/// An expensive plan: text that a parser may scan many times, repeated up to a length.
struct HostilePlan: Sendable, CustomTestStringConvertible {
  let name: String
  /// Returns a plan with about the given number of hostile bytes.
  let make: @Sendable (Int) -> String

  var testDescription: String { name }

  init(_ name: String, _ make: @escaping @Sendable (Int) -> String) {
    self.name = name
    self.make = make
  }

  /// A repeated unit in a section of a plan that is otherwise valid.
  init(_ unit: String, in section: Location = .work, after: String = "") {
    self.init("\(section): \(unit.debugDescription)\(after)") { length in
      section.opening + String(repeating: unit, count: length / unit.utf8.count) + after + "\n" + section.rest
    }
  }

  /// The location of the hostile text.
  enum Location {
    case top, progress, item, surprises, decisions, entry, work, milestones, acceptance
    case controlledRisks, tolerances, criteria, frontMatter

    var opening: String {
      switch self {
      case .top: "# T\n\n"
      case .progress: "# T\n\n## Progress\n\n"
      case .item: "# T\n\n## Progress\n\n- [ ] "
      case .surprises: Self.start + "## Surprises & Discoveries\n\n"
      case .decisions: Self.start + "## Decision Log\n\n"
      case .entry: Self.start + "## Decision Log\n\n- Decision: "
      case .work: Self.start + "## Decision Log\n\n## Plan of Work\n\n"
      case .milestones: Self.start + "## Milestones\n\n"
      case .acceptance: Self.start + "## Validation and Acceptance\n\n"
      case .controlledRisks: "---\ndialect: controlled\n---\n" + Self.start + "## Risks\n\n"
      case .tolerances: "---\ndialect: controlled\n---\n" + Self.start + "## Tolerances\n\n"
      case .criteria: "---\ndialect: ssot\n---\n" + Self.start + "## Acceptance Criteria\n\n"
      case .frontMatter: "---\n"
      }
    }

    var rest: String {
      switch self {
      case .frontMatter: "---\n\n" + Self.start
      case .top, .progress, .item: "\n## Decision Log\n\nNone.\n"
      default: ""
      }
    }

    private static let start = "# T\n\n## Progress\n\n- [x] (2025-01-20 13:00Z) Wrote the reader.\n\n"
  }

  static let all: [HostilePlan] = markdown + progress + rules + mixtures

  /// The inputs of cmark's pathological_tests.py, and similar ones.
  private static let markdown: [HostilePlan] =
    [
      "> ", "- ", "1. ", "[", "[a](", "![", "*a **a ", "*", "_a __b ", "`", "`a``b```c ", "```\n", "~~~\n",
      "# a\n", "a\n=\n", "a\n---\n", "[a]: /u\n", "\n", " ", "\t", "a\r", "\r", "\r\n", "\0", "\u{1B}[31m",
      "\u{7F}", "\\", "&amp;", "<a b=", "<!-- ", "<!---->\n", "a <!--\n\n", "|a|b|\n", "|a", "a", "word ",
      "待定，",
      "👩‍👩‍👧 ", "a\u{301}",
      "- a\n\n", "- a\n* b\n", "- # a\n", "https://e.com/a ", "[a](https://e.com) ", "www.a.b", "a@b.c ",
    ].map { HostilePlan($0) }
    + ["a: b\n", " a:\n", "- ", "  - a\n", "a: \"b\n"].map { HostilePlan($0, in: .frontMatter) }
    + ["[": "]", ">": "a", "(": ")"].map { HostilePlan($0.key, after: $0.value) }

  private static let progress: [HostilePlan] =
    [
      "- [ ] a\n", "- [x] a\n", "- [?] a\n", "- [x] (2025-13-40 25:00Z) a\n", "- [x] (2025-01-01 10:00Z) a\n",
      "- [ ] ",
      "    - [ ] a\n", "## Progress\n- [ ] a\n", "### a\n\n- [ ] b\n", "- a\n  - [x] b\n", "- [~] ~~a~~\n",
      "1. [ ] a\n",
      "- [ ] （completed：a；remaining：b）\n",
    ].map { HostilePlan($0, in: .progress) }
    + [
      "(completed: ", "(", "(completed: a; remaining: ", "(completed: a;", ";", "Completed so far: a. ",
      "Remaining: ",
      "(2025-01-01 10:00Z) ", "2025-01-01", "2025-01-01 10:00:", "(2025-", "[**(", "(2025-01-01)\n  ", "~~a ",
      "(author: ",
    ].map { HostilePlan($0, in: .item) }

  private static let rules: [HostilePlan] =
    [
      "TBD ", "TBD\n\n", "\"TBD\" ", "\"TBD ", "“TBD ", "`TBD` ", "??? ", "?", "... ", "a: ...\n\n",
      "a: …\n\n", "/Users/a/b ", "/Users/a",
      "`/Users/a/b` ", "~/a ", "C:\\Users\\a ", "/home/", "<some thing> ", "<some ", "[describe it ",
      "[describe the change] ",
      "middleware ", "idempotent ", "idempotent\n\n", "a daemon (", "as needed ", "as\n", "choose an ",
      "Choose an appropriate hash. ", "as discussed ", "as agreed in the previous session ",
      "see the design doc under foo bar. ",
      "and so on ", "to be ", "Walk through the edits in the order they are made. ",
      "Walk through the edits in the order they are made.\n\n", "### Milestone 1\n\na\n\n",
      "- [ ] a\n\nb\n\n",
      "<!-- execplan-disable placeholder -->\n\n", "<!-- execplan-disable-next-line placeholder -->\nTBD\n\n",
      "<!-- execplan-disable placeholder -->\n\nTBD\n\n<!-- execplan-enable placeholder -->\n\n",
      "TBD <!-- execplan-disable-line placeholder --> ", "<!-- execplan-disable-file placeholder -->\n",
      "```sh\nmake\n```\n", "`make` ",
      "## Plan of Work\n\n", "Status: DRAFT\n\n",
    ].map { HostilePlan($0) }
    + ["placeholder, ", "plcehldr "].map { unit in
      HostilePlan("names in a comment: \(unit)") { length in
        Location.work.opening + "<!-- execplan-disable "
          + String(repeating: unit, count: length / unit.utf8.count) + "-->\n"
      }
    }
    + [
      "- Decision: a\n", "- Decision: a\n  Rationale: b\n  Date/Author: 2025-01-01 x\n", "### Decision\n\n",
      "Decision: a\n\n", "b\n\n",
      "Decision: a\n\n- b\n\n", "| a | b |\n",
    ].map { HostilePlan($0, in: .decisions) }
    + ["Decision: ", "rationale ", "rationale*", "author: ", "because", "date:"].map {
      HostilePlan($0, in: .entry)
    }
    + ["- Observation: a\n", "Observation: a\n\n"].map { HostilePlan($0, in: .surprises) }
    + ["### a\n\nb\n\n", "### Milestone 1\n\n`make`\n\n"].map { HostilePlan($0, in: .milestones) }
    + ["tests should pass. ", "works as expected ", "- a\n"].map { HostilePlan($0, in: .acceptance) }
    + [
      HostilePlan("- Risk: a\n", in: .controlledRisks), HostilePlan("- a\n", in: .tolerances),
      HostilePlan("- [ ] a\n", in: .criteria),
    ]

  /// Mixtures whose cost could be the product of two kinds of text.
  private static let mixtures: [HostilePlan] = [
    mixture("definitions and links to them", { "[a\($0)]: /u\n" }, "\n", { "[a\($0)] " }),
    mixture(
      "a long heading over findings", { _ in "a" }, "\n\n", { _ in "TBD\n\n" }, in: .top, before: "## "),
    mixture(
      "a long heading over items", { _ in "a" }, "\n\n", { _ in "- [ ] b\n" }, in: .progress, before: "### "),
    mixture(
      "a long heading, repeated", { _ in "a" }, ")\n\n", { _ in "## Progress\n\n- [ ] b\n" },
      in: .top, before: "## Progress ("),
    mixture(
      "references to sections, and headings", { _ in "see the design doc under foo bar. " }, "\n\n",
      { "### h\($0) q\n" }),
    mixture(
      "guidance, and entries", { _ in "Walk through the edits in the order they are made.\n\n" },
      "## Decision Log\n\n", { _ in "- Decision: a\n" },
      in: .surprises),
    mixture(
      "guidance, and lead-ins", { _ in "Walk through the edits in the order they are made.\n\n" }, "\n\n",
      { _ in "Unexpected findings during implementation that were not anticipated. " }),
    mixture("commands, and milestones", { _ in "`make` " }, "\n\n", { _ in "### Milestone 1\n\na\n\n" }),
    mixture(
      "suppressions, and what they silence", { _ in "<!-- execplan-disable placeholder -->\n" }, "\n",
      { _ in "TBD\n\n" }),
    mixture("columns, and rows", { _ in "|a" }, "|\n", { _ in "|b\n" }, in: .decisions),
    HostilePlan("a table of many columns and rows") { length in
      let side = Int(Double(length / 4).squareRoot())
      let row = String(repeating: "|a", count: side) + "|\n"
      return Location.decisions.opening + row + row.replacing("a", with: "-")
        + String(repeating: row, count: side)
    },
    HostilePlan("a box on each level") { length in
      Growth.text(length, after: Location.progress.opening, longerBy: "  ") {
        $0 + "- [ ] TBD (completed: b\n"
      }
    },
    HostilePlan("a quote on each level") { length in
      Growth.text(length, after: Location.work.opening, longerBy: "> ") { $0 + "- [ ] TBD\n" }
    },
    HostilePlan("backtick runs of all lengths") { length in
      Growth.text(length, after: Location.work.opening, mark: "`", longerBy: "`") { "TBD" + $0 }
    },
    HostilePlan("fences of all lengths") { length in
      Growth.text(length, after: Location.work.opening, mark: "```", longerBy: "`") { $0 + "\n" }
    },
    HostilePlan("front matter, each key deeper") { length in
      Growth.text(length, after: "---\n", longerBy: " ") { $0 + "a:\n" } + "---\n\n" + Location.work.opening
    },
  ]

  /// Half the length of each kind, with a text between them. Each part is given its number.
  private static func mixture(
    _ name: String, _ first: @escaping @Sendable (Int) -> String, _ between: String,
    _ second: @escaping @Sendable (Int) -> String,
    in location: Location = .work, before: String = ""
  ) -> HostilePlan {
    HostilePlan(name) { length in
      location.opening + before + run(of: first, length / 2) + between + run(of: second, length / 2) + "\n"
        + location.rest
    }
  }

  private static func run(of part: (Int) -> String, _ length: Int) -> String {
    var text = ""
    var number = 0
    while text.utf8.count < length {
      text += part(number)
      number += 1
    }
    return text
  }
}
