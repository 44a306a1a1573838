import MarkdownTree
import Testing

/// Leaf blocks (CommonMark chapter 4).
@Suite struct LeafBlockTests {
  @Test("The text of an ATX heading excludes markers, blanks and the closing sequence") func headings() {
    expectTree(
      """
      # Plan #
      ###   Deeper  ### #
      ####### seven
      #
      """,
      """
      document 1-4 0..<45
        heading # level 1 1 0..<8
          | Plan
        heading # level 3 2 9..<28
          | Deeper  ###
        paragraph 3 29..<42
          | ####### seven
        heading # level 1 4 43..<44
          |
      """)
  }

  @Test("An underline turns all lines of the paragraph into a heading") func underlined() {
    expectTree(
      """
      Two lines
      of title
      ===

      text
      ---
      ---
      """,
      """
      document 1-7 0..<37
        heading = level 1 1-3 0..<22
          | Two lines
          | of title
        heading - level 2 5-6 24..<32
          | text
        thematicBreak 7 33..<36
      """)
  }

  @Test("A thematic break is three or more markers and nothing else") func breaks() {
    expectTree(
      """
      ***
       _ _ _
      --
      * * x
      """,
      """
      document 1-4 0..<20
        thematicBreak 1 0..<3
        thematicBreak 2 5..<10
        paragraph 3 11..<13
          | --
        list * tight 4 14..<19
          item * 4 14..<19
            list * tight 4 16..<19
              item * 4 16..<19
                paragraph 4 18..<19
                  | x
      """)
  }

  @Test("Indented code includes inner blank lines, but not trailing ones") func indented() {
    expectTree(
      """
          let a = 1

            let b = 2
         \u{20}

      end
      """,
      """
      document 1-6 0..<41
        indentedCode 1-3 4..<30
          | let a = 1
          |
          |   let b = 2
        paragraph 6 37..<40
          | end
      """)
  }

  @Test("A closing fence has at least as many of the same marker") func fenced() {
    expectTree(
      """
      ~~~~ swift test
      ~~~
      ````
      ~~~~~
      ```
      open
      """,
      """
      document 1-6 0..<40
        fencedCode ~ 1-4 0..<30
          | ~~~
          | ````
        fencedCode ` unclosed 5-6 31..<39
          | open
      """)
  }

  @Test("Content lines exclude the indentation of their fence") func fenceIndent() {
    expectTree(
      """
        ```
         a
        b
       c
        ```
      """,
      """
      document 1-5 0..<24
        fencedCode ` 1-5 2..<23
          |  a
          | b
          | c
      """)
  }

  @Test("A line with backticks in the info string is not a fence") func inlineFence() {
    expectTree(
      """
      ``` a`b
      """,
      """
      document 1 0..<8
        paragraph 1 0..<7
          | ``` a`b
      """)
  }

  @Test("HTML blocks end at a marker or at a blank line") func html() {
    expectTree(
      """
      <!-- one

      two --> rest
      text
      <section>
      *raw*

      <b x='1'>

      <pre>

      </pre>
      end
      """,
      """
      document 1-13 0..<74
        htmlBlock 1-3 0..<22
          | <!-- one
          |
          | two --> rest
        paragraph 4 23..<27
          | text
        htmlBlock 5-6 28..<43
          | <section>
          | *raw*
        htmlBlock 8 45..<54
          | <b x='1'>
        htmlBlock 10-12 56..<69
          | <pre>
          |
          | </pre>
        paragraph 13 70..<73
          | end
      """)
  }

  @Test("A tag that is not a block-level tag does not interrupt a paragraph") func htmlInText() {
    expectTree(
      """
      text
      <b>
      <p>
      """,
      """
      document 1-3 0..<13
        paragraph 1-2 0..<8
          | text
          | <b>
        htmlBlock 3 9..<12
          | <p>
      """)
  }

  @Test("Definitions are split off the start of a paragraph") func definitions() {
    expectTree(
      """
      [one]: /a 'first'
      [two]:
        <b c>
      The text
      under them.
      """,
      """
      document 1-5 0..<54
        linkReferenceDefinition 1 0..<17
          | [one]: /a 'first'
        linkReferenceDefinition 2-3 18..<32
          | [two]:
          | <b c>
        paragraph 4-5 33..<53
          | The text
          | under them.
      """)
  }

  @Test("Definitions alone leave no paragraph to underline") func definitionOnly() {
    expectTree(
      """
      [a]: b
      ===

      [c]: d 'e' f
      """,
      """
      document 1-4 0..<25
        linkReferenceDefinition 1 0..<6
          | [a]: b
        paragraph 2 7..<10
          | ===
        paragraph 4 12..<24
          | [c]: d 'e' f
      """)
  }
}
