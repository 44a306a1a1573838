import ExecPlanCore

/// Identifies findings across edits that move lines: by rule, path, the words of the finding's line, and a
/// number if findings agree in all three.
enum Fingerprints {
  /// One fingerprint for each finding, in order: 32 hexadecimal digits, the same in every run.
  ///
  /// - Parameters:
  ///   - findings: In document order.
  ///   - path: See `RepositoryPaths.distinctPath`.
  static func all(of findings: [Finding], in plan: Plan, at path: String) -> [String] {
    var counts: [Digest: Int] = [:]
    // Hashed once for each rule: a line may be as long as the file and have any number of findings.
    var line = 0
    var digests: [String: Digest] = [:]
    return findings.map { finding in
      if line != finding.line { (line, digests) = (finding.line, [:]) }
      let digest = digests[finding.rule] ?? Digest(of: finding, in: plan, at: path)
      digests[finding.rule] = digest
      let count = counts[digest, default: 0]
      counts[digest] = count + 1
      return (count == 0 ? digest : digest.adding("\0\(count)")).hexadecimal
    }
  }

  /// Two 64-bit FNV-1a hashes. Security does not depend on them.
  private struct Digest: Hashable {
    private var first: UInt64 = 0xcbf2_9ce4_8422_2325
    private var second: UInt64 = 0x8422_2325_cbf2_9ce4

    init(of finding: Finding, in plan: Plan, at path: String) {
      let text = LineWindow(around: finding.range, inLine: finding.line, of: plan).bytes
      let words = String(decoding: text, as: UTF8.self).split(whereSeparator: \.isWhitespace)
        .joined(separator: " ")
      self = adding("\(finding.rule)\0\(path)\0\(words)")
    }

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
