import Foundation

/// Checks JSON against a JSON Schema with the keywords that the schemas of the JSON reports use.
package struct JSONSchema {
  private let root: [String: Any]

  package init(fixture name: String) throws {
    let data = try Data(contentsOf: fixtures.appendingPathComponent(name))
    root = try JSONSerialization.jsonObject(with: data) as? [String: Any] ?? [:]
  }

  /// How and where the value violates the schema.
  package func violations(in value: Any) -> [String] {
    check(value, against: root, at: "$")
  }

  private func check(_ value: Any, against schema: [String: Any], at path: String) -> [String] {
    if let reference = schema["$ref"] as? String {
      guard let target = resolve(reference) else { return ["\(path): no schema \(reference)"] }
      return check(value, against: target, at: path)
    }
    var found: [String] = []
    if let type = schema["type"], !names(of: type).contains(where: { Self.is(value, $0) }) {
      found.append("\(path): not of type \(type)")
    }
    if let allowed = schema["enum"] as? [Any], !allowed.contains(where: { "\($0)" == "\(value)" }) {
      found.append("\(path): \(value) is not in \(allowed)")
    }
    if let pattern = schema["pattern"] as? String, let text = value as? String,
      text.range(of: pattern, options: .regularExpression) == nil
    {
      found.append("\(path): \(text) does not match \(pattern)")
    }
    if let number = value as? Double {
      if let minimum = schema["minimum"] as? Double, number < minimum {
        found.append("\(path): \(number) is less than \(minimum)")
      }
      if let maximum = schema["maximum"] as? Double, number > maximum {
        found.append("\(path): \(number) is more than \(maximum)")
      }
    }
    for (keyword, allowed) in [("anyOf", 1...Int.max), ("oneOf", 1...1)] {
      guard let choices = schema[keyword] as? [[String: Any]] else { continue }
      let matches = choices.count { check(value, against: $0, at: path).isEmpty }
      if !allowed.contains(matches) { found.append("\(path): matches \(matches) schemas of \(keyword)") }
    }
    if let object = value as? [String: Any] { found += check(object: object, against: schema, at: path) }
    if let array = value as? [Any] { found += check(array: array, against: schema, at: path) }
    return found
  }

  private func check(array: [Any], against schema: [String: Any], at path: String) -> [String] {
    var found: [String] = []
    if let least = schema["minItems"] as? Int, array.count < least {
      found.append("\(path): fewer than \(least) elements")
    }
    if schema["uniqueItems"] as? Bool == true, NSSet(array: array).count < array.count {
      found.append("\(path): equal elements")
    }
    if let items = schema["items"] as? [String: Any] {
      for (index, item) in array.enumerated() {
        found += check(item, against: items, at: "\(path)[\(index)]")
      }
    }
    return found
  }

  private func check(object: [String: Any], against schema: [String: Any], at path: String) -> [String] {
    var found: [String] = []
    for name in schema["required"] as? [String] ?? [] where object[name] == nil {
      found.append("\(path): lacks \(name)")
    }
    let properties = schema["properties"] as? [String: Any] ?? [:]
    for (name, value) in object {
      if let property = properties[name] as? [String: Any] {
        found += check(value, against: property, at: "\(path).\(name)")
      } else if let others = schema["additionalProperties"] as? [String: Any] {
        found += check(value, against: others, at: "\(path).\(name)")
      } else if schema["additionalProperties"] as? Bool == false {
        found.append("\(path): \(name) is unknown")
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
