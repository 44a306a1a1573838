import Foundation

/// The executable that was built with the tests.
package enum BuiltTool {
  package struct Run: Sendable {
    package let status: Int32
    package let output: String
    package let errors: String
  }

  private final class Anchor {}

  package static var url: URL {
    #if os(macOS)
      let products = Bundle(for: Anchor.self).bundleURL.deletingLastPathComponent()
    #else
      let products = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
        .deletingLastPathComponent()
    #endif
    return products.appendingPathComponent("execplan")
  }

  /// The options of the sanitizer that the tests run under, if any; the tool needs the same.
  private static let sanitizerOptions = ProcessInfo.processInfo.environment.filter {
    ["ASAN_OPTIONS", "TSAN_OPTIONS"].contains($0.key)
  }

  /// Runs the tool until it exits. Output goes to files, because a full pipe would block the tool.
  package static func run(
    _ arguments: [String], input: String = "", in directory: String? = nil,
    environment: [String: String] = [:]
  ) throws -> Run {
    try run(executable: url, arguments, input: input, in: directory, environment: environment)
  }

  /// Runs a shell script, in which `$TOOL` is the path of the tool.
  package static func shell(_ line: String, in directory: String? = nil) throws -> Run {
    try run(
      executable: URL(fileURLWithPath: "/bin/sh"), ["-c", line], input: "", in: directory,
      environment: ["TOOL": url.path, "PATH": "/usr/bin:/bin"])
  }

  private static func run(
    executable: URL, _ arguments: [String], input: String, in directory: String?,
    environment: [String: String]
  ) throws -> Run {
    let folder = try TemporaryDirectory()
    let process = Process()
    process.executableURL = executable
    process.arguments = arguments
    process.environment = environment.merging(sanitizerOptions) { own, _ in own }
    if let directory { process.currentDirectoryURL = URL(fileURLWithPath: directory) }
    process.standardInput = try FileHandle(forReadingFrom: URL(fileURLWithPath: folder.write("input", input)))
    let output = try folder.write("output", "")
    let errors = try folder.write("errors", "")
    process.standardOutput = try FileHandle(forWritingTo: URL(fileURLWithPath: output))
    process.standardError = try FileHandle(forWritingTo: URL(fileURLWithPath: errors))
    try process.run()
    process.waitUntilExit()
    return Run(
      status: process.terminationStatus, output: try folder.text(of: "output"),
      errors: try folder.text(of: "errors"))
  }
}
