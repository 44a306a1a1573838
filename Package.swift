// swift-tools-version: 6.0
import PackageDescription

let package = Package(
  name: "execplan",
  platforms: [.macOS(.v13)],
  products: [
    .executable(name: "execplan", targets: ["execplan"]),
    .library(name: "ExecPlanCore", targets: ["ExecPlanCore"]),
  ],
  targets: [
    .target(name: "MarkdownTree"),
    .target(name: "ExecPlanCore", dependencies: ["MarkdownTree"]),
    // glibc declares `sched_getaffinity` and its kind only so.
    .executableTarget(
      name: "execplan", dependencies: ["ExecPlanCore"],
      cSettings: [.define("_GNU_SOURCE", .when(platforms: [.linux]))]),
    .target(name: "TestSupport", dependencies: ["MarkdownTree"], path: "Tests/TestSupport"),
    .testTarget(name: "MarkdownTreeTests", dependencies: ["MarkdownTree", "TestSupport"]),
    .testTarget(name: "ExecPlanCoreTests", dependencies: ["ExecPlanCore", "MarkdownTree", "TestSupport"]),
    .testTarget(name: "execplanTests", dependencies: ["execplan", "ExecPlanCore", "TestSupport"]),
    // What stands in Fuzzer belongs to libFuzzer's program, which .ci/fuzz builds.
    .testTarget(
      name: "FuzzTests", dependencies: ["execplan", "ExecPlanCore", "MarkdownTree", "TestSupport"],
      exclude: ["Fuzzer"]),
  ],
  swiftLanguageModes: [.v6]
)
