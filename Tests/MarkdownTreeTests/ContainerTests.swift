import MarkdownTree
import Testing

/// Block quotes and lists (CommonMark chapter 5).
@Suite struct ContainerTests {
  @Test("Block quotes nest and end when their markers do") func quotes() {
    expectTree(
      """
      > outer
      > > inner
      > back

      out
      """,
      """
      document 1-5 0..<30
        blockQuote 1-3 0..<24
          paragraph 1 2..<7
            | outer
          blockQuote 2-3 10..<24
            paragraph 2-3 12..<24
              | inner
              | back
        paragraph 5 26..<29
          | out
      """)
  }

  @Test("Only paragraph text may omit markers") func lazy() {
    expectTree(
      """
      > a
      b
      > - c
      d
      - e
      """,
      """
      document 1-5 0..<18
        blockQuote 1-4 0..<13
          paragraph 1-2 2..<5
            | a
            | b
          list - tight 3-4 8..<13
            item - 3-4 8..<13
              paragraph 3-4 10..<13
                | c
                | d
        list - tight 5 14..<17
          item - 5 14..<17
            paragraph 5 16..<17
              | e
      """)
  }

  @Test("A block quote extends to its last marker") func quoteEnd() {
    expectTree(
      """
      > a
      >

      > b
      """,
      """
      document 1-4 0..<11
        blockQuote 1-2 0..<5
          paragraph 1 2..<3
            | a
        blockQuote 4 7..<10
          paragraph 4 9..<10
            | b
      """)
  }

  @Test("An empty item ends at a blank line, its list only where another block starts")
  func emptyItem() {
    expectTree(
      """
      -

      - a
      -

        b
      """,
      """
      document 1-6 0..<14
        list - loose 1-4 0..<8
          item - 1 0..<1
          item - 3 3..<6
            paragraph 3 5..<6
              | a
          item - 4 7..<8
        paragraph 6 12..<13
          | b
      """)
  }

  @Test("Items contain lines that are indented to their text") func items() {
    expectTree(
      """
      - one
        two

        three
      -   four

           five
         six
      """,
      """
      document 1-8 0..<48
        list - loose 1-8 0..<47
          item - 1-4 0..<20
            paragraph 1-2 2..<11
              | one
              | two
            paragraph 4 15..<20
              | three
          item - 5-8 21..<47
            paragraph 5 25..<29
              | four
            paragraph 7-8 36..<47
              | five
              | six
      """)
  }

  @Test("Only a list that starts with 1 interrupts a paragraph") func numbers() {
    expectTree(
      """
      text
      2. no
      1. yes
      2) other
      """,
      """
      document 1-4 0..<27
        paragraph 1-2 0..<10
          | text
          | 2. no
        list . tight 3 11..<17
          item . 3 11..<17
            paragraph 3 14..<17
              | yes
        list ) tight 4 18..<26
          item ) 4 18..<26
            paragraph 4 21..<26
              | other
      """)
  }

  @Test("An item may start with one blank line, but not with two") func emptyItems() {
    expectTree(
      """
      -
        a
      -

        b
      """,
      """
      document 1-5 0..<13
        list - tight 1-3 0..<7
          item - 1-2 0..<5
            paragraph 2 4..<5
              | a
          item - 3 6..<7
        paragraph 5 11..<12
          | b
      """)
  }

  @Test("A different marker starts another list") func kinds() {
    expectTree(
      """
      - a
      + b
      1. c
      1) d
      """,
      """
      document 1-4 0..<18
        list - tight 1 0..<3
          item - 1 0..<3
            paragraph 1 2..<3
              | a
        list + tight 2 4..<7
          item + 2 4..<7
            paragraph 2 6..<7
              | b
        list . tight 3 8..<12
          item . 3 8..<12
            paragraph 3 11..<12
              | c
        list ) tight 4 13..<17
          item ) 4 13..<17
            paragraph 4 16..<17
              | d
      """)
  }

  @Test("A list is loose when items or their blocks are separated by blank lines") func tight() {
    expectTree(
      """
      - a
        - b

          c
      - d

      ***

      - a

      - b

      ***

      - a
        > b
        >
        > c
      - d
      """,
      """
      document 1-19 0..<66
        list - tight 1-5 0..<20
          item - 1-4 0..<16
            paragraph 1 2..<3
              | a
            list - loose 2-4 6..<16
              item - 2-4 6..<16
                paragraph 2 8..<9
                  | b
                paragraph 4 15..<16
                  | c
          item - 5 17..<20
            paragraph 5 19..<20
              | d
        thematicBreak 7 22..<25
        list - loose 9-11 27..<35
          item - 9 27..<30
            paragraph 9 29..<30
              | a
          item - 11 32..<35
            paragraph 11 34..<35
              | b
        thematicBreak 13 37..<40
        list - tight 15-19 42..<65
          item - 15-18 42..<61
            paragraph 15 44..<45
              | a
            blockQuote 16-18 48..<61
              paragraph 16 50..<51
                | b
              paragraph 18 60..<61
                | c
          item - 19 62..<65
            paragraph 19 64..<65
              | d
      """)
  }

  @Test("Blank lines inside fenced code do not make a list loose") func tightCode() {
    expectTree(
      """
      - ```
        a

        ```
      - b
      """,
      """
      document 1-5 0..<21
        list - tight 1-5 0..<20
          item - 1-4 0..<16
            fencedCode ` 1-4 2..<16
              | a
              |
          item - 5 17..<20
            paragraph 5 19..<20
              | b
      """)
  }

  @Test("A tab extends to the next multiple of four columns") func tabs() {
    expectTree(
      """
      -\ta

      \tb

      \t\tcode
      >\t\tquoted code
      """,
      """
      document 1-6 0..<31
        list - loose 1-5 0..<15
          item - 1-5 0..<15
            paragraph 1 2..<3
              | a
            paragraph 3 6..<7
              | b
            indentedCode 5 11..<15
              | code
        blockQuote 6 16..<30
          indentedCode 6 18..<30
            | \tquoted code
      """)
  }

  @Test("Code in an item needs four more columns") func codeInItem() {
    expectTree(
      """
      1. a

             code

         ```
         fenced
           in
      ```
      """,
      """
      document 1-8 0..<48
        list . loose 1-7 0..<43
          item . 1-7 0..<43
            paragraph 1 3..<4
              | a
            indentedCode 3 13..<17
              | code
            fencedCode ` unclosed 5-7 22..<43
              | fenced
              |   in
        fencedCode ` unclosed 8 44..<47
      """)
  }

  @Test("A thematic break takes precedence over a list item") func ruleOrItem() {
    expectTree(
      """
      - a
      - - -
      * * *
      - b
        ---
      """,
      """
      document 1-5 0..<26
        list - tight 1 0..<3
          item - 1 0..<3
            paragraph 1 2..<3
              | a
        thematicBreak 2 4..<9
        thematicBreak 3 10..<15
        list - tight 4-5 16..<25
          item - 4-5 16..<25
            heading - level 2 4-5 18..<25
              | b
      """)
  }

  @Test("One line may have the markers of several containers") func deep() {
    expectTree(
      """
      > 1. - # Title
      >      text
      """,
      """
      document 1-2 0..<27
        blockQuote 1-2 0..<26
          list . tight 1-2 2..<26
            item . 1-2 2..<26
              list - tight 1-2 5..<26
                item - 1-2 5..<26
                  heading # level 1 1 7..<14
                    | Title
                  paragraph 2 22..<26
                    | text
      """)
  }
}
