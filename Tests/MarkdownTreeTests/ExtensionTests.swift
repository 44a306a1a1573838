import MarkdownTree
import Testing

/// The extensions that `ParseOptions` enables.
@Suite struct ExtensionTests {
  @Test("A table has a header, a delimiter row and rows up to a blank line") func table() {
    expectTree(
      """
      | Name | Kind |
      | ---- | :--: |
      | `a\\|b` | x | surplus |
      | short |

      end
      """,
      """
      document 1-6 0..<72
        table 1-4 0..<66
          tableRow 1 0..<15
            tableCell 1 2..<6
              | Name
            tableCell 1 9..<13
              | Kind
          tableRow 3 32..<56
            tableCell 3 34..<40
              | `a\\|b`
            tableCell 3 43..<44
              | x
          tableRow 4 57..<66
            tableCell 4 59..<64
              | short
        paragraph 6 68..<71
          | end
      """, .plan)
  }

  @Test("Text above the header stays a paragraph, and other blocks end a table") func tableText() {
    expectTree(
      """
      intro
      a | b
      -- | --
      c | d
      > quote
      """,
      """
      document 1-5 0..<34
        paragraph 1 0..<5
          | intro
        table 2-4 6..<25
          tableRow 2 6..<11
            tableCell 2 6..<7
              | a
            tableCell 2 10..<11
              | b
          tableRow 4 20..<25
            tableCell 4 20..<21
              | c
            tableCell 4 24..<25
              | d
        blockQuote 5 26..<33
          paragraph 5 28..<33
            | quote
      """, .plan)
  }

  @Test("A delimiter row with a different number of columns is text") func noTable() {
    expectTree(
      """
      a | b
      -- | -- | --
      """,
      """
      document 1-2 0..<19
        paragraph 1-2 0..<18
          | a | b
          | -- | -- | --
      """, .plan)
  }

  @Test("Front matter is closed and looks like YAML") func frontMatter() {
    expectTree(
      """
      ---
      title: Plan
      tags:
        - a
      # note
      ...
      # Title
      """,
      """
      document 1-7 0..<47
        frontMatter 1-6 0..<38
          | title: Plan
          | tags:
          |   - a
          | # note
        heading # level 1 7 39..<46
          | Title
      """, .plan)
  }

  @Test("Lines that do not look like YAML are plain CommonMark") func noFrontMatter() {
    expectTree(
      """
      ---
      Foo
      ---
      """,
      """
      document 1-3 0..<12
        thematicBreak 1 0..<3
        heading - level 2 2-3 4..<11
          | Foo
      """, .plan)
  }

  @Test("Unclosed front matter is plain CommonMark") func openFrontMatter() {
    expectTree(
      """
      ---
      title: Plan
      """,
      """
      document 1-2 0..<16
        thematicBreak 1 0..<3
        paragraph 2 4..<15
          | title: Plan
      """, .plan)
  }

  @Test("A fence around the whole file is an envelope") func envelope() {
    expectTree(
      """

      ```md

      # Plan

      ```sh
      ls
      ```

      end
      ```

      """,
      """
      document 4-10 8..<34
        heading # level 1 4 8..<14
          | Plan
        fencedCode ` 6-8 16..<28
          | ls
        paragraph 10 30..<33
          | end
      """, .plan)
  }

  @Test("The closing fence of an envelope may be missing") func openEnvelope() {
    expectTree(
      """
      ~~~
      # Plan
      """,
      """
      document 2 4..<11
        heading # level 1 2 4..<10
          | Plan
      """, .plan)
  }

  @Test("A fence that does not enclose the whole file is fenced code") func innerFence() {
    expectTree(
      """
      ```md
      # Plan
      ```
      after
      """,
      """
      document 1-4 0..<23
        fencedCode ` 1-3 0..<16
          | # Plan
        paragraph 4 17..<22
          | after
      """, .plan)
  }

  @Test("A fence with another label is fenced code") func otherLabel() {
    expectTree(
      """
      ```sh
      # comment
      ```
      """,
      """
      document 1-3 0..<20
        fencedCode ` 1-3 0..<19
          | # comment
      """, .plan)
  }
}
