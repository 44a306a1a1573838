import MarkdownTree
import TestSupport

@testable import ExecPlanCore

/// The search for the phrases of all rules in a plan's prose.
enum ProseProperties {
  private static let table: PhraseAutomaton = {
    var compiler = PhraseCompiler(count: RuleList.rules.count)
    compiler.addCounted(LanguageSample.commonForeign)
    for (index, rule) in RuleList.rules.enumerated() { compiler.add(rule.phrases, ofRule: index) }
    return compiler.automaton()
  }()

  static func violations(in text: FuzzText) -> [String] {
    var violations = Violations()
    let document = Document(parsing: SourceText(text.bytes))
    violations.add(violated(by: read(document), in: document))

    let prefix = Document(parsing: SourceText(text.prefix))
    violations.add(violated(by: read(prefix), in: prefix).map { "in a prefix: \($0)" })

    violations.expectEqual(
      words(of: text.lineFeeds), words(of: text.otherEndings), "phrases after a change of line endings")
    return violations.texts
  }

  private static func read(_ document: Document) -> Prose {
    ProseScanner.read(document, table, ruleCount: RuleList.rules.count)
  }

  private static func violated(by prose: Prose, in document: Document) -> [String] {
    var violations = Violations()
    let ranges = RangeCheck(document.source)
    for (rule, matches) in prose.matches.enumerated() {
      var end = 0
      for match in matches {
        let name = "a phrase of rule \(rule)"
        violations.add(ranges.problems(of: match.range, name))
        violations.expect(!match.range.isEmpty && match.range.start >= end, "\(name) overlaps another")
        violations.expect(table.phrases.indices.contains(match.phrase), "\(name) is not in the automaton")
        violations.expect(isIn(match.block, match.range, of: document), "\(name) is outside its block")
        violations.expect(
          !cutsWord(at: match.range.start, document.source)
            && !cutsWord(at: match.range.end, document.source),
          "\(name) at \(match.range.start) cuts a word")
        end = match.range.end
      }
    }
    var end = 0
    for span in prose.spans {
      violations.add(ranges.problems(of: span.inline.range, "a span"))
      violations.expect(span.inline.range.start >= end, "spans are out of order at \(end)")
      violations.expect(isIn(span.block, span.inline.range, of: document), "a span is outside its block")
      end = span.inline.range.end
    }
    end = 0
    for mark in prose.marks {
      let range = SourceRange(mark.offset, mark.offset + 1)
      violations.expect(mark.offset >= end && mark.offset < document.source.count, "a mark is out of order")
      violations.expect(isIn(mark.block, range, of: document), "a mark is outside its block")
      end = mark.offset
    }
    return violations.texts
  }

  private static func isIn(_ block: Int, _ range: SourceRange, of document: Document) -> Bool {
    guard document.blocks.indices.contains(block) else { return false }
    let around = document.blocks[block].range
    return document.blocks[block].hasInlines && around.start <= range.start && range.end <= around.end
  }

  /// Whether the bytes before and after an offset are ASCII letters or digits.
  private static func cutsWord(at offset: Int, _ source: SourceText) -> Bool {
    source.withBytes { bytes in
      func isPart(_ byte: UInt8) -> Bool { byte.isLetter || byte.isDigit }
      return isPart(bytes[offset - 1]) && isPart(bytes[offset])
    }
  }

  /// The matches and spans by their words, without their offsets.
  private static func words(of bytes: [UInt8]) -> [String] {
    let document = Document(parsing: SourceText(bytes))
    let prose = read(document)
    func text(_ range: SourceRange) -> String {
      document.source.string(range).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
    return prose.matches.joined().map { "\($0.phrase) in \($0.block): \(text($0.range))" }
      + prose.spans.map { "\($0.inline.kind) in \($0.block): \(text($0.inline.range))" }
      + ["\(prose.marks.count) marks", "English: \(prose.language.isEnglish)"]
  }
}
