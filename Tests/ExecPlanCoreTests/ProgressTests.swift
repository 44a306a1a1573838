import MarkdownTree
import Testing

@testable import ExecPlanCore

/// The parts of Progress items.
@Suite("Progress items")
struct ProgressTests {
  private func item(_ line: String) throws -> ProgressReport.Item {
    let plan = try Plan(parsing: Array("# T\n\n## Progress\n\n\(line)\n".utf8))
    return try #require(ProgressReport(of: plan)?.items.first)
  }

  @Test(
    "timestamps of each form",
    arguments: [
      ("(2025-01-20 13:00Z) Text", "2025-01-20T13:00:00Z"),
      ("2025-01-20T13:00:05Z - Text", "2025-01-20T13:00:05Z"),
      ("2025-01-20T13:00:00Z: Text", "2025-01-20T13:00:00Z"),
      ("**2025-01-20 15:00+02:00** — Text", "2025-01-20T13:00:00Z"),
      ("[2025-01-20 13:00 UTC] Text", "2025-01-20T13:00:00Z"),
      ("（2025-01-20 13:00Z） Text", "2025-01-20T13:00:00Z"),
      ("（2025-01-20 13：00Z）：Text", "2025-01-20T13:00:00Z"),
      ("(2025-01-20 1:05Z) Text", "2025-01-20T01:05:00Z"),
      ("(2025-01-01 00:30 UTC+8) Text", "2024-12-31T16:30:00Z"),
      ("**2025-01-20 13:00Z:** Text", "2025-01-20T13:00:00Z"),
    ])
  func timestamps(text: String, utc: String) throws {
    let item = try item("- [x] \(text)")
    #expect(item.timestamp?.utc == utc)
    #expect(item.description == "Text")
  }

  @Test(
    "timestamps without a known moment",
    arguments: [
      "(0000-01-01T00:30+01:00) Text", "(9999-12-31T23:30-01:00) Text", "(9999-12-31T23:59:60Z) Text",
      "(2025-01-20) Text", "2025-01-20: Text", "2025-01-20 14:00 - Text", "(2025-01-20 14:00 CST) Text",
    ])
  func unknownMoment(text: String) throws {
    let item = try item("- [x] \(text)")
    #expect(item.timestamp != nil && item.timestamp?.utc == nil)
    #expect(item.description == "Text")
  }

  @Test(
    "what is done and what remains",
    arguments: [
      ("Routes (completed: a; remaining: b)", "Routes", "a", "b"),
      ("Routes (DONE: f(x); Remaining: g(y, z))", "Routes", "f(x)", "g(y, z)"),
      ("(started: a; remaining: b; blocked: c) Routes", "Routes", "a", "b"),
      ("Routes (completed: a; remaining: b; c)", "Routes", "a", "b; c"),
      ("Routes (completed: `a;b)`; remaining: c)", "Routes", "`a;b)`", "c"),
      ("Routes（completed：a；remaining：b）", "Routes", "a", "b"),
      ("Routes. Completed so far: a. Remaining: b.", "Routes", "a", "b"),
    ])
  func partial(text: String, subject: String, done: String, remaining: String) throws {
    let item = try item("- [ ] \(text)")
    #expect(item.state == .partial)
    #expect([item.subject, item.done, item.remaining] == [subject, done, remaining])
    // A ticked item is completed, regardless of its text.
    #expect(try self.item("- [x] (2025-01-20) \(text)").state == .completed)
  }

  @Test(
    "boxes",
    arguments: [
      ("- [x] A", ProgressItem.State.completed), ("* [X] A", .completed), ("1. [ ] A", .remaining),
      ("+ [~] A", .partial),
      ("- [/] A", .partial), ("- [-] A", .cancelled), ("- [ ] ~~A~~", .cancelled),
    ])
  func boxes(line: String, state: ProgressItem.State) throws { #expect(try item(line).state == state) }

  @Test(
    "authors",
    arguments: [
      ("A (Author: Agent-007)", "Agent-007"), ("@ada A", "ada"), ("A @ada", "ada"), ("A (@ada)", "ada"),
    ])
  func authors(text: String, name: String) throws { #expect(try item("- [ ] \(text)").author == name) }

  @Test("a package is not an author")
  func package() throws { #expect(try item("- [ ] Update @scope/package").author == nil) }

  @Test("each item has its own text and positions")
  func texts() throws {
    let text = """
      # T

      ## Progress

      - [x] (2025-01-20) one
        two
      - [ ]
        three (completed: a; remaining: b)
      - [x] four (2025-01-21
        13:00Z) @ada

      ### Group

      - [x]
      - [~] five
      """
    let plan = try Plan(parsing: Array(text.utf8))
    let items = try #require(ProgressReport(of: plan)).items
    #expect(
      items.map(\.description) == [
        "one two", "three (completed: a; remaining: b)", "four (2025-01-21 13:00Z) @ada", "", "five",
      ])
    #expect(items.map(\.subject) == ["one two", "three", "four (2025-01-21 13:00Z) @ada", "", "five"])
    #expect(items.map(\.remaining) == [nil, "b", nil, nil, "five"])
    #expect(items.map(\.timestampText) == ["2025-01-20", nil, "2025-01-21 13:00Z", nil, nil])
    #expect(items.map(\.author) == [nil, nil, "ada", nil, nil])
    #expect(items.map(\.group) == [nil, nil, nil, "Group", "Group"])
    let timestamps = try #require(plan.progress).items.compactMap(\.timestampRange).map(plan.source.string)
    #expect(timestamps == ["2025-01-20", "2025-01-21\n  13:00Z"])
  }

  @Test(
    "states of status lines",
    arguments: [
      ("in_progress (review pending)", PlanStatus.inProgress), ("Done.", .complete), ("DONE_soon", .complete),
      ("not-started", .draft), ("Completely", nil), ("DRAFT | APPROVED", nil), ("Dön", nil),
    ])
  func states(text: String, state: PlanStatus?) { #expect(text.withBytes { PlanStatus($0) } == state) }

  @Test("completed items count one, partial items a half, cancelled items nothing, and halves round to even")
  func percentage() throws {
    func percent(_ boxes: String) throws -> Int? {
      let items = boxes.map { "- [\($0)] A" }.joined(separator: "\n")
      return ProgressReport(of: try Plan(parsing: Array("# T\n\n## Progress\n\n\(items)\n".utf8)))?
        .completionPercentage
    }
    #expect(try percent("") == 0)
    #expect(try percent("x~ ") == 50)
    #expect(try percent("x       ") == 12)
    #expect(try percent("xxx     ") == 38)
    #expect(try percent("x-") == 100)
  }
}
