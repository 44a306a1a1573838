import Foundation
import TestSupport
import Testing

/// A Swift file of the package.
struct SourceFile {
  /// Relative to the package.
  let path: String
  let text: String

  static func all(under folder: String) throws -> [SourceFile] {
    let root = packageRoot.appendingPathComponent(folder)
    let names = FileManager.default.enumerator(atPath: root.path)?.compactMap { $0 as? String } ?? []
    let files = try names.filter { $0.hasSuffix(".swift") }.map { name in
      let text = try String(contentsOf: root.appendingPathComponent(name), encoding: .utf8)
      return SourceFile(path: "\(folder)/\(name)", text: text)
    }
    try #require(files.count > 20, "\(folder) has no sources")
    return files
  }

  var lines: [Substring] { text.split(separator: "\n", omittingEmptySubsequences: false) }

  /// The words outside comments and string literals.
  var words: [String] {
    var words: [String] = []
    var rest = Array(text.utf8)[...]
    while let byte = rest.first {
      if let (open, close) = Self.silent.first(where: { rest.starts(with: $0.open) }) {
        rest = rest.dropFirst(open.count)
        while !rest.isEmpty, !rest.starts(with: close) { rest = rest.dropFirst(rest.first == 0x5C ? 2 : 1) }
        rest = rest.dropFirst(close.count)
      } else if Self.isPart(byte) {
        let word = rest.prefix(while: Self.isPart)
        words.append(String(decoding: word, as: UTF8.self))
        rest = rest.dropFirst(word.count)
      } else {
        rest = rest.dropFirst()
      }
    }
    return words
  }

  private static let silent: [(open: [UInt8], close: [UInt8])] = [
    ("\"\"\"", "\"\"\""), ("\"", "\""), ("//", "\n"), ("/*", "*/"),
  ].map { (Array($0.0.utf8), Array($0.1.utf8)) }

  private static func isPart(_ byte: UInt8) -> Bool {
    byte == 0x5F || 0x30...0x39 ~= byte || 0x41...0x5A ~= byte || 0x61...0x7A ~= byte
  }
}
