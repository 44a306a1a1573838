import MarkdownTree

/// The words of a name that tell it from others, those of four letters and more, each once.
struct NameWords: ~Copyable {
  private var table = WordTable(count: 4)

  init(_ name: ByteView) {
    var start = 0
    while start < name.count {
      let end = name.first(UInt8(ascii: " "), from: start, limit: name.count)
      if end - start > 3 { _ = table.insert(WordKey(name, start, end)) }
      start = end + 1
    }
  }

  /// Whether a name is made of most of them, and they of most of its words.
  func makeMost(of others: borrowing NameWords) -> Bool {
    let shared = others.table.countShared(with: table)
    return others.table.count > 0 && shared * 2 >= max(others.table.count, table.count)
  }
}
