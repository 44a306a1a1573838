import MarkdownTree

extension ProgressSection {
  /// Whether an item is about writing the plan. Such steps are done while the plan is a draft.
  func isDrafting(_ index: Int) -> Bool {
    withDescription(of: index) { description in
      var isFound = false
      Self.draftingWords.find(in: description) { _, word in
        isFound =
          !description.endsWithLetter(before: word.lowerBound)
          && !description.beginsWithLetter(at: word.upperBound)
        return isFound
      }
      return isFound
    }
  }

  private static let draftingWords = KeywordSearch(
    """
    draft, drafted, drafting, plan, execplan, research, researched, read, review, reviewed, investigate, \
    investigated, explored, approval, approved, planning, survey, surveyed, inspected, gathered, confirmed, \
    located, analysed, analyzed, audit, audited, mapped, captured, identified, examined, baseline
    """)
}
