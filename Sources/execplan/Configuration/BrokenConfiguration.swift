extension Failure {
  init(_ broken: BrokenConfiguration) { self.init(broken.messages) }
}

/// A configuration that cannot be used, and every reason why.
struct BrokenConfiguration: Error, Equatable, Sendable {
  private struct Fault: Equatable, Sendable {
    /// Nil where the file as a whole is at fault.
    let place: TextPlace?
    let text: String
  }

  /// The file, as messages name it.
  let name: String
  private let faults: [Fault]

  init(name: String, reason: String) {
    self.name = name
    faults = [Fault(place: nil, text: reason)]
  }

  init(name: String, _ mistakes: [ConfigurationMistake], in bytes: [UInt8]) {
    self.name = name
    faults = mistakes.sorted { $0.offset < $1.offset }.map { mistake in
      Fault(place: TextPlace(of: mistake.offset, in: bytes), text: mistake.message)
    }
  }

  /// One line for each mistake, in a form that editors jump to.
  var messages: [String] {
    faults.map { fault in
      guard let place = fault.place else { return "\(name): \(fault.text)" }
      return "\(name):\(place.line):\(place.column): \(fault.text)"
    }
  }

  /// The file among those that could not be read.
  var failure: PlanFailure {
    let texts = faults.map { fault in
      (fault.place.map { "line \($0.line), column \($0.column): " } ?? "") + fault.text
    }
    return PlanFailure(path: name, message: texts.joined(separator: "; "))
  }
}
