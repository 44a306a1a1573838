/// A text that a fuzzer made, in the forms that properties compare.
struct FuzzText {
  /// As given, bytes that are not UTF-8 replaced, since no plan holds them.
  let bytes: [UInt8]
  /// A number that the text alone decides: it makes choices, so that a text behaves alike in every run.
  let seed: Int

  /// Whether every check is made, however long that takes.
  private let isThorough: Bool

  init(_ bytes: [UInt8], thoroughly isThorough: Bool) {
    self.isThorough = isThorough
    self.bytes = Array(String(decoding: bytes, as: UTF8.self).utf8)
    seed = Int(bytes.reduce(UInt32(2_166_136_261)) { ($0 ^ UInt32($1)) &* 16_777_619 } >> 4)
  }

  /// Whether a check is made. A fuzzer makes one of several on each text, by turns: it has many texts that are nearly
  /// the same, and sees more of them in its time.
  func isTurn(of check: Int, among count: Int) -> Bool { isThorough || seed / 16 % count == check }

  /// A choice of the reports and the like that are tried; nil for all of them.
  var choice: Int? { isThorough ? nil : seed / 64 }

  var string: String { String(decoding: bytes, as: UTF8.self) }

  /// The text with every line ending written in one way.
  func withLineEnding(_ ending: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count + bytes.count / 8)
    var previous: UInt8 = 0
    for byte in bytes {
      switch byte {
      case 0x0A where previous == 0x0D: break
      case 0x0A, 0x0D: result += ending
      default: result.append(byte)
      }
      previous = byte
    }
    return result
  }

  /// The same text with line feeds, and with what other systems end lines by.
  var lineFeeds: [UInt8] { withLineEnding([0x0A]) }
  var otherEndings: [UInt8] { withLineEnding(seed % 4 == 0 ? [0x0D] : [0x0D, 0x0A]) }

  /// The beginning of the text, cut between two characters: the whole of it at most.
  var prefix: [UInt8] {
    var end = bytes.isEmpty ? 0 : (seed / 7) % bytes.count
    while end > 0, bytes[end] & 0xC0 == 0x80 { end -= 1 }
    return Array(bytes[..<end])
  }

  /// The text behind a byte-order mark; nil where it begins with one.
  var withByteOrderMark: [UInt8]? {
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    return bytes.starts(with: mark) ? nil : mark + bytes
  }
}
