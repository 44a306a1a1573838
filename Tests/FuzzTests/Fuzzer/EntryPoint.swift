import Foundation

/// The functions that libFuzzer calls. EXECPLAN_FUZZ_TARGET selects one of the targets.
///
/// This folder is not part of the package: `.ci/fuzz` compiles it with the properties.
private let target: FuzzTarget = {
  let name = ProcessInfo.processInfo.environment["EXECPLAN_FUZZ_TARGET"] ?? ""
  guard let target = FuzzTarget(rawValue: name) else {
    fatalError("EXECPLAN_FUZZ_TARGET does not name a target: '\(name)'")
  }
  return target
}()

@_cdecl("LLVMFuzzerInitialize")
public func initialize(_ count: UnsafeMutableRawPointer?, _ arguments: UnsafeMutableRawPointer?) -> CInt {
  guard let folder = ProcessInfo.processInfo.environment["EXECPLAN_FUZZ_SEEDS"] else { return 0 }
  do {
    for (index, seed) in target.seeds.enumerated() {
      try Data(seed.utf8).write(to: URL(fileURLWithPath: folder).appendingPathComponent("example-\(index)"))
    }
  } catch {
    fatalError("cannot write seeds: \(error)")
  }
  exit(0)
}

@_cdecl("LLVMFuzzerTestOneInput")
public func testOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  let violations = target.violations(in: bytes, thoroughly: false)
  // libFuzzer saves the input of a crash.
  guard violations.isEmpty else {
    fatalError((["\(target.rawValue):"] + violations.prefix(10)).joined(separator: "\n  "))
  }
  return 0
}
