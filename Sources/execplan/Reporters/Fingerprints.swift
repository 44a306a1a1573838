import ExecPlanCore

/// What tells a finding from others when lines move: its rule, its plan, and the words of its line.
///
/// Findings that are alike in all three are told apart by counting them.
struct Fingerprints {
  private var seen: [Digest: Int] = [:]
  /// The digests of the rules on the line that was asked for last: a line of any length may hold any number of
  /// findings, and is read once for each rule.
  private var line: (path: String, number: Int, digests: [String: Digest]) = ("", 0, [:])

  /// 32 hexadecimal digits, the same in every run.
  mutating func fingerprint(of finding: Finding, in path: String, _ plan: Plan) -> String {
    let digest = digest(of: finding, in: path, plan)
    let count = seen[digest, default: 0]
    seen[digest] = count + 1
    return (count == 0 ? digest : digest.adding("\0\(count)")).hexadecimal
  }

  private mutating func digest(of finding: Finding, in path: String, _ plan: Plan) -> Digest {
    if line.number != finding.line || line.path != path { line = (path, finding.line, [:]) }
    if let known = line.digests[finding.rule] { return known }
    let text = LineWindow(around: finding.range, inLine: finding.line, of: plan).bytes
    let words = String(decoding: text, as: UTF8.self).split(whereSeparator: \.isWhitespace)
    let digest = Digest().adding("\(finding.rule)\0\(path)\0\(words.joined(separator: " "))")
    line.digests[finding.rule] = digest
    return digest
  }

  /// Two FNV-1a hashes of 64 bits: no secret hangs on it, only that findings are told apart.
  private struct Digest: Hashable {
    private var first: UInt64 = 0xcbf2_9ce4_8422_2325
    private var second: UInt64 = 0x8422_2325_cbf2_9ce4

    func adding(_ text: String) -> Digest {
      var digest = self
      for byte in text.utf8 {
        digest.first = (digest.first ^ UInt64(byte)) &* 0x100_0000_01b3
        digest.second = (digest.second ^ UInt64(byte)) &* 0x100_0000_01b3
      }
      return digest
    }

    var hexadecimal: String {
      [first, second].map { hash in
        let digits = String(hash, radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
      }.joined()
    }
  }
}
