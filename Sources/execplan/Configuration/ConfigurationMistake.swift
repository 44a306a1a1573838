import ExecPlanCore

/// Something wrong at one place of a configuration.
struct ConfigurationMistake: Error, Equatable, Sendable {
  /// In bytes from the file's beginning.
  let offset: Int
  let message: String

  init(at range: Range<Int>, _ message: String) {
    offset = range.lowerBound
    self.message = message
  }

  init(_ error: JSON5Error) {
    offset = error.offset
    message = error.message
  }

  /// A name that nothing has, and the name that was meant, or all there are.
  static func unknown(_ noun: String, _ name: String, at range: Range<Int>, among names: [String]) -> Self {
    let nearest = nearestName(to: name, among: names)
    let remedy =
      if let nearest {
        "did you mean '\(nearest)'?"
      } else if names.count <= 20 {
        "use one of: \(names.joined(separator: ", "))"
      } else {
        "see '\(Tool.name) explain' for the names there are"
      }
    return Self(at: range, "unknown \(noun) '\(name)'; \(remedy)")
  }
}
