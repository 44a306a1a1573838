import ExecPlanCore

/// What tells a finding from others when lines move: its rule, its plan, and the words of its line.
///
/// Findings that are alike in all three are told apart by counting them.
struct Fingerprints {
  private var seen: [String: Int] = [:]

  /// 32 hexadecimal digits, the same in every run.
  mutating func fingerprint(of finding: Finding, in path: String, _ plan: Plan) -> String {
    let words = String(decoding: plan.line(of: finding), as: UTF8.self).split(whereSeparator: \.isWhitespace)
    let key = "\(finding.rule)\0\(path)\0\(words.joined(separator: " "))"
    let count = seen[key, default: 0]
    seen[key] = count + 1
    return Self.hash(count == 0 ? key : "\(key)\0\(count)")
  }

  /// Two FNV-1a hashes of 64 bits: no secret hangs on it, only that findings are told apart.
  private static func hash(_ text: String) -> String {
    [UInt64(0xcbf2_9ce4_8422_2325), 0x8422_2325_cbf2_9ce4].map { start in
      let hash = text.utf8.reduce(start) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
      let digits = String(hash, radix: 16)
      return String(repeating: "0", count: 16 - digits.count) + digits
    }.joined()
  }
}
