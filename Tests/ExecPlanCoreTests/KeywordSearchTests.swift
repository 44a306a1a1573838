import MarkdownTree
import Testing

@testable import ExecPlanCore

/// Keywords are found at every offset, regardless of the text before them.
@Suite struct KeywordSearchTests {
  private static let texts = ["so", "so that", "In Order To", "理由", "half-done", "because", "e-mail"]
  private static let keywords = KeywordSearch(
    "so, so that, in order to, 理由, half-done, because, e-mail, thereupon")

  /// Text before a keyword: lengths and scripts that move it to each offset within 64 bytes.
  private static let fillers =
    (0..<70).map { String(repeating: "x", count: $0) + " " }
    + ["é", "—", "a—", "漢字 ", "_", "1"].flatMap { filler in
      [1, 20, 63].map { String(repeating: filler, count: $0) }
    }

  @Test func wordsBeginAfterNonWords() {
    for filler in Self.fillers {
      for text in Self.texts {
        let bytes = Array((filler + text + "\u{0}" + filler).utf8)
        let start = filler.utf8.count
        let beginsWord = !bytes[start - 1].isWord
        #expect(
          offsets(bytes) { Self.keywords.findWords(in: $0, until: $1) }.contains(start) == beginsWord,
          "\(filler)\(text)")
        #expect(offsets(bytes) { Self.keywords.find(in: $0, until: $1) }.contains(start), "\(filler)\(text)")
      }
    }
  }

  @Test func theMaximumNumberOfKeywords() {
    let texts: StaticString = """
      aa, ab, ac, ad, ae, af, ag, ah, ba, bb, bc, bd, be, bf, bg, bh, \
      ca, cb, cc, cd, ce, cf, cg, ch, da, db, dc, dd, de, df, dg, dh, \
      ea, eb, ec, ed, ee, ef, eg, eh, fa, fb, fc, fd, fe, ff, fg, fh, \
      ga, gb, gc, gd, ge, gf, gg, gh, ha, hb, hc, hd, he, hf, hg, hh
      """
    let keywords = KeywordSearch(texts)
    #expect(keywords.count == KeywordSearch.countLimit)
    var found: [Int] = []
    "\(texts)".uppercased().withBytes { text in
      keywords.find(in: text) { number, _ in
        found.append(number)
        return false
      }
    }
    #expect(found == Array(0..<keywords.count))
  }

  @Test func incompleteKeywordsAreNotFound() {
    for text in [
      "", "s", "thereupo", "becaus", "half_done", "half\u{0D}done", "e\u{0D}mail", "s/", "b%cause",
      "becau3e", "BECAUS\u{05}", "in order\u{0}to", "[o",
    ] {
      #expect(offsets(Array(text.utf8)) { Self.keywords.find(in: $0, until: $1) }.isEmpty, "\(text)")
    }
  }

  /// The offsets of the matches of a search.
  private func offsets(
    _ bytes: [UInt8], _ search: (ByteView, (Int, Range<Int>) -> Bool) -> Void
  ) -> [Int] {
    var offsets: [Int] = []
    bytes.withUnsafeBufferPointer { buffer in
      buffer.withByteView { text in
        search(text) { _, range in
          offsets.append(range.lowerBound)
          return false
        }
      }
    }
    return offsets
  }
}
