// swift-tools-version: 6.1
import PackageDescription

/// The settings of every target of ours: Swift 6 mode, and a warning is an error.
let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .unsafeFlags(["-warnings-as-errors"]),
]
/// Libraries also write down which imports leak into their interface.
let strictLibrary = strict + [.enableUpcomingFeature("InternalImportsByDefault")]

/// A library target of ours.
func library(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: strictLibrary)
}

/// The tests of a target; the folders beside them hold expectations and are no sources.
func tests(
  _ name: String, _ dependencies: [Target.Dependency] = [], exclude: [String] = []
) -> Target {
  .testTarget(
    name: name + "Tests", dependencies: ["TestSupport"] + dependencies, exclude: exclude,
    swiftSettings: strict)
}

let package = Package(
  name: "stats",
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-numerics", from: "1.1.1"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
  ],
  targets: [
    library("Disclosure"),
    library("Statistics", [.product(name: "RealModule", package: "swift-numerics")]),
    library("Fingerprint", ["CGLib"]),
    library(
      "Ingestion", ["Disclosure", "Fingerprint", .product(name: "Yams", package: "Yams")]),
    library("Analytics", ["Disclosure", "Statistics"]),
    library("Graphics"),
    library("Publishing", ["Analytics", "Disclosure", "Graphics", "Statistics"]),
    .executableTarget(
      name: "stats",
      dependencies: [
        "Analytics", "Disclosure", "Graphics", "Ingestion", "Publishing",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ], swiftSettings: strict),
    .systemLibrary(name: "CGLib", pkgConfig: "glib-2.0", providers: [.apt(["libglib2.0-dev"])]),
  ]
)
