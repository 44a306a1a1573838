import MarkdownTree
import Testing

/// Inline spans (CommonMark chapter 6).
@Suite struct InlineTests {
  @Test("Code spans close with a run of the same length") func code() {
    expectSpans(
      """
      `a` ``b ` c`` `` d ` e
      """,
      """
      codeSpan "`a`"
      text " "
      codeSpan "``b ` c``"
      text " `` d ` e"
      """)
  }

  @Test("A longer run does not close a single backtick") func codeNeighbours() {
    expectSpans(
      """
      `a``b` ``c`d `e_*f`
      """,
      """
      codeSpan "`a``b`"
      text " ``c"
      codeSpan "`d `"
      text "e_*f`"
      """)
  }

  @Test("A code span may be short or long") func codeLengths() {
    for length in [1, 2, 15, 16, 31, 32, 60, 61, 62, 63, 64, 65, 200] {
      let code = String(repeating: "*", count: length)
      expectSpans("`\(code)` `\(code)``a`", "codeSpan \"`\(code)`\"\ntext \" \"\ncodeSpan \"`\(code)``a`\"")
      expectSpans("``\(code)`", "text \"``\(code)`\"")
    }
  }

  @Test("A code span over two lines has a span on each") func codeLines() {
    expectSpans(
      """
      > x `a
      > b` y
      """,
      """
      text "x "
      codeSpan "`a"
      softBreak "\\n> "
      codeSpan+ "b`"
      text " y"
      """)
  }

  @Test("Escapes, entities, hard breaks and soft breaks") func escapes() {
    expectSpans(
      """
      \\*a\\b &amp; &#x41; &no
      one \u{20}
      two\\
      three
      """,
      """
      escape "\\\\"
      text "*a\\\\b "
      entity "&amp;"
      text " "
      entity "&#x41;"
      text " &no"
      softBreak "\\n"
      text "one"
      hardBreak "  \\n"
      text "two"
      hardBreak "\\\\\\n"
      text "three"
      """)
  }

  @Test("Emphasis pairs from the inside out") func emphasis() {
    expectSpans(
      """
      *a **b** c* ***d*** **e*
      """,
      """
      emphasis "*"
      text "a "
      emphasis "**"
      text "b"
      emphasis "**"
      text " c"
      emphasis "*"
      text " "
      emphasis "***"
      text "d"
      emphasis "***"
      text " *"
      emphasis "*"
      text "e"
      emphasis "*"
      """)
  }

  @Test("Underscores inside words are text") func underscores() {
    expectSpans(
      """
      snake_case_name _a_ __b__
      """,
      """
      text "snake_case_name "
      emphasis "_"
      text "a"
      emphasis "_"
      text " "
      emphasis "__"
      text "b"
      emphasis "__"
      """)
  }

  @Test("One or two tildes make strikethrough") func strike() {
    expectSpans(
      """
      ~~a~~ ~b~ ~~~c~~~ ~/path
      """,
      """
      strikethrough "~~"
      text "a"
      strikethrough "~~"
      text " "
      strikethrough "~"
      text "b"
      strikethrough "~"
      text " ~~~c~~~ ~/path"
      """)
  }

  @Test("Inline links and images") func links() {
    expectSpans(
      """
      [a *b*](<x y> 't') ![i](u) [no] (x)
      """,
      """
      linkBracket "["
      text "a "
      emphasis "*"
      text "b"
      emphasis "*"
      linkBracket "]"
      linkTarget "(<x y> \\'t\\')"
      text " "
      linkBracket "!["
      text "i"
      linkBracket "]"
      linkTarget "(u)"
      text " [no] (x)"
      """)
  }

  @Test("Checkboxes are text") func checkboxes() {
    expectSpans(
      """
      [ ] a [x] *b* ![X]

      [x][x] [X [ ]](c)
      """,
      """
      text "[ ] a [x] "
      emphasis "*"
      text "b"
      emphasis "*"
      text " ![X]"
      --
      text "[x][x] "
      linkBracket "["
      text "X [ ]"
      linkBracket "]"
      linkTarget "(c)"
      """)
  }

  @Test("Checkboxes with a target or a definition are links") func linkedCheckboxes() {
    expectSpans(
      """
      [ ](a) [x](b)
      """,
      """
      linkBracket "["
      text " "
      linkBracket "]"
      linkTarget "(a)"
      text " "
      linkBracket "["
      text "x"
      linkBracket "]"
      linkTarget "(b)"
      """)
    expectSpans(
      """
      [x]: a
      [X]
      """,
      """
      linkBracket "["
      text "X"
      linkBracket "]"
      """)
  }

  @Test("Links contain no links, but images may") func nestedLinks() {
    expectSpans(
      """
      [a [b](c) d](e) ![a [b](c)](d)
      """,
      """
      text "[a "
      linkBracket "["
      text "b"
      linkBracket "]"
      linkTarget "(c)"
      text " d](e) "
      linkBracket "!["
      text "a "
      linkBracket "["
      text "b"
      linkBracket "]"
      linkTarget "(c)"
      linkBracket "]"
      linkTarget "(d)"
      """)
  }

  @Test("References need a definition; labels ignore case and spacing") func references() {
    expectSpans(
      """
      [Full][The  Label] [the label][] [the
      label] [other]

      [the LABEL]: /x
      """,
      """
      linkBracket "["
      text "Full"
      linkBracket "]"
      linkTarget "[The  Label]"
      text " "
      linkBracket "["
      text "the label"
      linkBracket "]"
      linkTarget "[]"
      text " "
      linkBracket "["
      text "the"
      softBreak "\\n"
      text "label"
      linkBracket "]"
      text " [other]"
      """)
  }

  @Test("Labels are compared by full case folding") func folding() {
    expectSpans(
      """
      [ẞ]

      [SS]: /x
      """,
      """
      linkBracket "["
      text "ẞ"
      linkBracket "]"
      """)
  }

  @Test("Autolinks and raw HTML") func autolinks() {
    expectSpans(
      """
      <https://a.b> <c@d.e> <b a='1'> <!-- x
      y --> <!--> a < b
      """,
      """
      autolink "<https://a.b>"
      text " "
      autolink "<c@d.e>"
      text " "
      html "<b a=\\'1\\'>"
      text " "
      comment "<!-- x"
      softBreak "\\n"
      comment+ "y -->"
      text " "
      comment "<!-->"
      text " a < b"
      """)
  }

  @Test("A bare link excludes the punctuation that ends a sentence") func bare() {
    expectSpans(
      """
      See https://a.b/c_(d)). (www.e.f/g) and xhttp://h &amp; www.
      """,
      """
      text "See "
      autolink "https://a.b/c_(d)"
      text "). ("
      autolink "www.e.f/g"
      text ") and xhttp://h "
      entity "&amp;"
      text " www."
      """)
  }

  @Test("Code and HTML bind more tightly than brackets and emphasis") func precedence() {
    expectSpans(
      """
      *a `*` [b `](c)` <i x='*'>
      """,
      """
      text "*a "
      codeSpan "`*`"
      text " [b "
      codeSpan "`](c)`"
      text " "
      html "<i x=\\'*\\'>"
      """)
  }

  @Test("Flanking considers Unicode punctuation and spaces") func unicode() {
    expectSpans(
      """
      “*a*” é*b*é €*c*
      """,
      """
      text "“"
      emphasis "*"
      text "a"
      emphasis "*"
      text "” é"
      emphasis "*"
      text "b"
      emphasis "*"
      text "é €"
      emphasis "*"
      text "c"
      emphasis "*"
      """)
  }

  @Test("Each table cell has its own spans") func cells() {
    expectSpans(
      """
      | `a` | *b |
      | --- | --- |
      | c* | \\| |
      """,
      """
      codeSpan "`a`"
      --
      text "*b"
      --
      text "c*"
      --
      escape "\\\\"
      text "|"
      """)
  }
}
