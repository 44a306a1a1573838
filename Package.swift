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
    .executableTarget(name: "execplan", dependencies: ["ExecPlanCore"]),
    .target(name: "TestSupport", path: "Tests/TestSupport"),
    .executableTarget(name: "tree-dump", dependencies: ["MarkdownTree"], path: "Tests/TreeDumpTool"),
    .testTarget(name: "MarkdownTreeTests", dependencies: ["MarkdownTree", "TestSupport"]),
    .testTarget(name: "ExecPlanCoreTests", dependencies: ["ExecPlanCore", "MarkdownTree", "TestSupport"]),
    .testTarget(name: "execplanTests", dependencies: ["execplan", "ExecPlanCore", "TestSupport"]),
  ],
  swiftLanguageModes: [.v6]
)
