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
    // glibc declares `sched_getaffinity` and the like only under this definition.
    .executableTarget(
      name: "execplan", dependencies: ["ExecPlanCore"],
      cSettings: [.define("_GNU_SOURCE", .when(platforms: [.linux]))]),
    .target(name: "TestSupport", dependencies: ["MarkdownTree"], path: "Tests/TestSupport"),
    .testTarget(name: "MarkdownTreeTests", dependencies: ["MarkdownTree", "TestSupport"]),
    .testTarget(name: "ExecPlanCoreTests", dependencies: ["ExecPlanCore", "MarkdownTree", "TestSupport"]),
    .testTarget(name: "execplanTests", dependencies: ["execplan", "ExecPlanCore", "TestSupport"]),
    // What holds for the package as a whole: walls, lists and README.
    .testTarget(name: "PackageTests", dependencies: ["execplan", "ExecPlanCore", "TestSupport"]),
    // .ci/fuzz builds the files in Fuzzer into libFuzzer's program.
    .testTarget(
      name: "FuzzTests", dependencies: ["execplan", "ExecPlanCore", "MarkdownTree", "TestSupport"],
      exclude: ["Fuzzer"]),
  ],
  swiftLanguageModes: [.v6]
)
