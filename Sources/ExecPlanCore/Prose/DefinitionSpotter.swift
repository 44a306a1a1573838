/// Tells whether a sentence explains a term or merely uses it.
struct DefinitionSpotter {
  private let around: Surroundings

  init(_ around: Surroundings) { self.around = around }

  /// "X means …", "X is a …", "X (a …)", "X, which …", "X: …" or "**X** — …" at the beginning, "a … called X",
  /// "… (X)", "X here: …".
  var isDefinition: Bool {
    definesAfter || definesBefore
  }

  private var definesAfter: Bool {
    let text = around.text
    var i = around.hit.upperBound
    while i < text.endIndex, Self.isMark(text[i]) { i += 1 }
    // A closing quotation mark.
    if i + 2 < text.endIndex, text[i] == 0xE2, text[i + 1] == 0x80, text[i + 2] == 0x9D || text[i + 2] == 0x99
    {
      i += 3
    }
    let hasBlank = i < text.endIndex && text[i].isBlank
    while i < text.endIndex, text[i].isBlank { i += 1 }
    guard i < text.endIndex else { return false }
    lazy var words = around.wordsAfter(3)
    switch text[i] {
    case UInt8(ascii: "("): return true
    case UInt8(ascii: ":"): return startsBlock || text[i...].contains(UInt8(ascii: "`"))
    case UInt8(ascii: "-") where hasBlank: return true
    case 0xE2: return hasBlank && i + 1 < text.endIndex && text[i + 1] == 0x80  // – —
    case UInt8(ascii: "="): return true
    case UInt8(ascii: ","): return words.first.map(Self.appositions.contains) ?? false
    default: break
    }
    guard let first = words.first, text[i].isWord else { return false }
    if Self.definingVerbs.contains(first) { return true }
    if first == "refers" || first == "refer", words.dropFirst().first == "to" { return true }
    if first == "stands" || first == "stand", words.dropFirst().first == "for" { return true }
    if first == "is" || first == "are", let second = words.dropFirst().first {
      return Self.articles.contains(second)
    }
    // "a mutex that …", "a test-support mutex which …"
    if first == "that" || first == "which", around.wordsBefore(4).contains(where: { $0 == "a" || $0 == "an" })
    {
      return true
    }
    // "the handler in `routes.ts`" says where it is.
    return Self.places.contains(first)
      && text[i...].drop { !$0.isBlank }.drop(while: \.isBlank).first == UInt8(ascii: "`")
  }

  private var definesBefore: Bool {
    let before = around.wordsBefore(4)
    if before.contains(where: Self.namingWords.contains) { return true }
    if before.last == "by" && around.wordsAfter(2) == ["we", "mean"] { return true }
    // "remote procedure call (RPC)", "a small program (the daemon)"
    guard around.byteAfter == UInt8(ascii: ")") else { return false }
    var start = around.hit.lowerBound
    if let article = before.last, article == "a" || article == "an" || article == "the" {
      start -= article.utf8.count + 1
    }
    return start > around.text.startIndex && around.text[start - 1] == UInt8(ascii: "(")
  }

  /// Whether the term opens its block, as in a list of terms; emphasis and a list of at most two words before it
  /// allowed.
  private var startsBlock: Bool {
    around.text[..<around.hit.lowerBound].count { $0.isBlank } <= 1
  }

  private static func isMark(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "*"), UInt8(ascii: "\""), UInt8(ascii: "`"), UInt8(ascii: "_"), UInt8(ascii: "'"): true
    default: false
    }
  }

  private static let definingVerbs = WordSet("means mean denotes describes here")
  private static let articles = WordSet("a an the any what our how one just simply here code software not")
  private static let places = WordSet("in from at under")
  private static let appositions = WordSet("a an the which that meaning i ie or so namely")
  private static let namingWords = WordSet("called named termed term define defines defined word known")
}
