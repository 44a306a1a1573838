import TestSupport
import Testing

@testable import execplan

@Suite struct ParseProgressTests {
  private struct Progress: Decodable {
    struct Completed: Decodable {
      let timestamp: String?
      let description: String
    }
    struct Partial: Decodable { let done, remaining: String }
    struct Next: Decodable {
      let action: String
      let description, remaining: String?
      let line: Int?
    }
    struct Item: Decodable {
      struct Timestamp: Decodable {
        let text, precision: String
        let utc: String?
      }
      let state, marker, description: String
      let timestamp: Timestamp?
      let line, endLine, depth: Int
      let group, done, remaining: String?
    }
    let path: String
    let title: String?
    let dialect: String
    let status: String?
    let completed: [Completed]
    let remaining: [String]
    let partial: [Partial]
    let total, completionPct: Int
    let next: Next?
    let items: [Item]
    let firstUpdate, lastUpdate: String?
  }

  private struct List: Decodable {
    struct Failure: Decodable { let path, message: String }
    let schemaVersion: Int
    let plans: [Progress]
    let failures: [Failure]
  }

  @Test func text() throws {
    let run = execplan("parse-progress", "-", "--stdin-filename", "plans/auth.md", input: Sample.flawed)
    #expect(run.status == .success)
    let lines = run.output.split(separator: "\n").map(String.init)
    try #require(lines.count == 9)
    #expect(lines[0] == "Add JWT auth · codex")
    #expect(lines[1] == "Progress: 50% complete (1 of 3 items; 1 partial)")
    #expect(lines[2...3] == ["COMPLETED", "  ✓ 2025-01-20 13:00Z  Wrote the token verifier"])
    #expect(lines[4] == "PARTIAL")
    #expect(
      lines[5].hasPrefix("  ◐ Route tests") && lines[5].hasSuffix("    done: happy path    remaining: expiry")
    )
    #expect(lines[6...7] == ["REMAINING", "  ○ Refresh endpoint"])
    #expect(lines[8].hasPrefix("NEXT: continue \"Route tests"))
    #expect(lines[8].hasSuffix("\": expiry   (plans/auth.md:6)"))
  }

  @Test func jsonOfOneFile() throws {
    let folder = try TemporaryDirectory()
    let path = try folder.write("a.md", Sample.flawed)
    let progress = try execplan("parse-progress", "--json", path).decoded(as: Progress.self)
    #expect((progress.path, progress.title, progress.dialect) == (path, "Add JWT auth", "codex"))
    #expect(progress.completed.map(\.timestamp) == ["2025-01-20 13:00Z"])
    #expect(progress.completed.map(\.description) == ["Wrote the token verifier"])
    #expect(progress.remaining == ["Refresh endpoint"])
    #expect(progress.partial.map(\.done) == ["happy path"])
    #expect(progress.partial.map(\.remaining) == ["expiry"])
    #expect((progress.total, progress.completionPct) == (3, 50))
    #expect(
      (progress.next?.action, progress.next?.remaining, progress.next?.line) == ("continue", "expiry", 6))
    #expect(progress.items.map(\.state) == ["completed", "partial", "remaining"])
    #expect(progress.items.first?.timestamp?.utc == "2025-01-20T13:00:00Z")
    #expect(progress.firstUpdate == "2025-01-20T13:00:00Z")
  }

  @Test func jsonOfSeveral() throws {
    let folder = try TemporaryDirectory()
    try folder.write("a.md", Sample.flawed)
    try folder.write("b.md", "# Done\n\n## Progress\n\n- [x] (2025-01-20 13:00Z) All\n\n## Decision Log\n")
    let list = try execplan("parse-progress", "--json", folder.path).decoded(as: List.self)
    #expect(list.schemaVersion == 1)
    #expect(list.plans.map(\.title) == ["Add JWT auth", "Done"])
    #expect(list.failures.isEmpty)
    let open = try execplan("parse-progress", "--json", "--state", "open", folder.path).decoded(as: List.self)
    #expect(open.plans.map(\.title) == ["Add JWT auth"])
    let done = try execplan("parse-progress", "--json", "--state", "complete", folder.path).decoded(
      as: List.self)
    #expect(done.plans.map(\.title) == ["Done"])
    let text = execplan("parse-progress", folder.path).output
    #expect(text.contains("\n\nDone · codex\nProgress: 100% complete (1 of 1 item)\n"))
  }

  @Test func aFileWithoutProgress() throws {
    let folder = try TemporaryDirectory()
    let path = try folder.write("a.md", "# Plan\n")
    let other = try folder.write("b.md", Sample.flawed)
    let run = execplan("parse-progress", "--json", path)
    #expect((run.status, run.output) == (.findings, ""))
    #expect(run.errors.hasPrefix("execplan: error: \(path): no Progress section; "))
    let list = execplan("parse-progress", "--json", path, other)
    #expect(list.status == .findings)
    #expect(try list.decoded(as: List.self).failures.map(\.path) == [path])
    #expect(execplan("parse-progress", path, folder.path("gone.md")).status == .failure)
  }
}
