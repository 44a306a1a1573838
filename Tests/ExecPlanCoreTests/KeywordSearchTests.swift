import MarkdownTree
import Testing

@testable import ExecPlanCore

/// KeywordSearch are found where a plain reading finds them, wherever in 64 bytes a word begins.
@Suite struct KeywordSearchTests {
  private static let texts = ["so", "so that", "In Order To", "理由", "half-done", "because", "e-mail"]
  private static let needles = KeywordSearch(
    "so, so that, in order to, 理由, half-done, because, e-mail, thereupon")

  /// Fillers of every kind of script and length, so that what follows begins at any place.
  private static let fillers =
    (0..<70).map { String(repeating: "x", count: $0) + " " }
    + ["é", "—", "a—", "漢字 ", "_", "1"].flatMap { filler in
      [1, 20, 63].map { String(repeating: filler, count: $0) }
    }

  @Test func wordsBeginBehindWhatIsNoWord() {
    for filler in Self.fillers {
      for text in Self.texts {
        let bytes = Array((filler + text + "\u{0}" + filler).utf8)
        let start = filler.utf8.count
        let beginsWord = !bytes[start - 1].isWord
        #expect(
          places(bytes) { Self.needles.findWords(in: $0, until: $1) }.contains(start) == beginsWord,
          "\(filler)\(text)")
        #expect(places(bytes) { Self.needles.find(in: $0, until: $1) }.contains(start), "\(filler)\(text)")
      }
    }
  }

  @Test func asManyAsMayBeAreToldApart() {
    let texts: StaticString = """
      aa, ab, ac, ad, ae, af, ag, ah, ba, bb, bc, bd, be, bf, bg, bh, \
      ca, cb, cc, cd, ce, cf, cg, ch, da, db, dc, dd, de, df, dg, dh, \
      ea, eb, ec, ed, ee, ef, eg, eh, fa, fb, fc, fd, fe, ff, fg, fh, \
      ga, gb, gc, gd, ge, gf, gg, gh, ha, hb, hc, hd, he, hf, hg, hh
      """
    let needles = KeywordSearch(texts)
    #expect(needles.count == KeywordSearch.countLimit)
    var found: [Int] = []
    "\(texts)".uppercased().withBytes { text in
      needles.find(in: text) { number, _ in
        found.append(number)
        return false
      }
    }
    #expect(found == Array(0..<needles.count))
  }

  @Test func nothingIsFoundBehindTheEnd() {
    for text in [
      "", "s", "thereupo", "becaus", "half_done", "half\u{0D}done", "e\u{0D}mail", "s/", "b%cause",
      "becau3e", "BECAUS\u{05}", "in order\u{0}to", "[o",
    ] {
      #expect(places(Array(text.utf8)) { Self.needles.find(in: $0, until: $1) }.isEmpty, "\(text)")
    }
  }

  /// Where the needles begin that a search goes through.
  private func places(
    _ bytes: [UInt8], _ search: (ByteView, (Int, Range<Int>) -> Bool) -> Void
  ) -> [Int] {
    var places: [Int] = []
    bytes.withUnsafeBufferPointer { buffer in
      buffer.withByteView { text in
        search(text) { _, range in
          places.append(range.lowerBound)
          return false
        }
      }
    }
    return places
  }
}
