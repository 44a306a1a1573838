/// The extensions of CommonMark to recognize.
package struct ParseOptions: OptionSet, Sendable {
  package let rawValue: UInt8

  package init(rawValue: UInt8) { self.rawValue = rawValue }

  /// YAML front matter from a `---` on the first line to a closing `---` or `...`.
  package static let frontMatter = ParseOptions(rawValue: 1)
  /// Treats a fence around the whole file as an `Envelope`, not as a code block.
  package static let envelope = ParseOptions(rawValue: 2)
  /// Tables, GitHub Flavored Markdown spec section 4.10.
  package static let tables = ParseOptions(rawValue: 4)
  /// Strikethrough and bare URLs, GitHub Flavored Markdown spec sections 6.5 and 6.9.
  package static let gitHubInlines = ParseOptions(rawValue: 8)

  /// No extensions.
  package static let commonMark: ParseOptions = []
  /// All extensions, as plans use them.
  package static let plan: ParseOptions = [.frontMatter, .envelope, .tables, .gitHubInlines]
}
