/// A place in a text as people and editors name it.
public struct Position: Hashable, Comparable, Sendable {
  /// 1-based line.
  public var line: Int
  /// 1-based column in Unicode scalars; a tab counts one.
  public var column: Int

  /// The place in `line` and `column`, both counted from 1.
  public init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }

  /// FindingLocator are in the order of the text.
  public static func < (left: Position, right: Position) -> Bool {
    (left.line, left.column) < (right.line, right.column)
  }
}
