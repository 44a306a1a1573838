import Foundation

/// Checks JSON against a JSON Schema: as much of it as the schemas under Fixtures use.
package struct JSONSchema {
  private let root: [String: Any]

  package init(fixture name: String) throws {
    let data = try Data(contentsOf: fixtures.appendingPathComponent(name))
    root = try JSONSerialization.jsonObject(with: data) as? [String: Any] ?? [:]
  }

  /// Where the value breaks the schema, and how; empty when it does not.
  package func violations(in value: Any) -> [String] {
    check(value, against: root, at: "$")
  }

  private func check(_ value: Any, against schema: [String: Any], at place: String) -> [String] {
    if let reference = schema["$ref"] as? String {
      guard let target = resolve(reference) else { return ["\(place): no schema \(reference)"] }
      return check(value, against: target, at: place)
    }
    var found: [String] = []
    if let type = schema["type"], !names(of: type).contains(where: { Self.is(value, $0) }) {
      found.append("\(place): not of type \(type)")
    }
    if let allowed = schema["enum"] as? [Any], !allowed.contains(where: { "\($0)" == "\(value)" }) {
      found.append("\(place): \(value) is none of \(allowed)")
    }
    if let pattern = schema["pattern"] as? String, let text = value as? String,
      text.range(of: pattern, options: .regularExpression) == nil
    {
      found.append("\(place): \(text) does not match \(pattern)")
    }
    if let minimum = schema["minimum"] as? Double, let number = value as? Double, number < minimum {
      found.append("\(place): \(number) is less than \(minimum)")
    }
    if let choices = schema["anyOf"] as? [[String: Any]],
      choices.allSatisfy({ !check(value, against: $0, at: place).isEmpty })
    {
      found.append("\(place): fits no choice")
    }
    if let object = value as? [String: Any] { found += checkObject(object, against: schema, at: place) }
    if let array = value as? [Any], let items = schema["items"] as? [String: Any] {
      for (index, item) in array.enumerated() {
        found += check(item, against: items, at: "\(place)[\(index)]")
      }
    }
    return found
  }

  private func checkObject(
    _ object: [String: Any], against schema: [String: Any], at place: String
  ) -> [String] {
    var found: [String] = []
    for name in schema["required"] as? [String] ?? [] where object[name] == nil {
      found.append("\(place): lacks \(name)")
    }
    let properties = schema["properties"] as? [String: Any] ?? [:]
    for (name, value) in object {
      if let property = properties[name] as? [String: Any] {
        found += check(value, against: property, at: "\(place).\(name)")
      } else if let others = schema["additionalProperties"] as? [String: Any] {
        found += check(value, against: others, at: "\(place).\(name)")
      } else if schema["additionalProperties"] as? Bool == false {
        found.append("\(place): \(name) is unknown")
      }
    }
    return found
  }

  private func resolve(_ reference: String) -> [String: Any]? {
    var target: Any = root
    for name in reference.split(separator: "/").dropFirst() {
      guard let object = target as? [String: Any], let next = object[String(name)] else { return nil }
      target = next
    }
    return target as? [String: Any]
  }

  private func names(of type: Any) -> [String] { type as? [String] ?? [type as? String ?? ""] }

  private static func `is`(_ value: Any, _ type: String) -> Bool {
    switch type {
    case "object": value is [String: Any]
    case "array": value is [Any]
    case "string": value is String
    case "boolean": value is Bool
    case "integer": value is Int
    case "number": value is Double || value is Int
    case "null": value is NSNull
    default: false
    }
  }
}
