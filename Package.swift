// swift-tools-version: 6.1
import PackageDescription

/// Where Debian and Ubuntu keep the C headers that are not in the compiler's path.
///
/// Pango's pkg-config file carries `-pthread`, which the package manager refuses with a warning at
/// each build; libxml2's would link the library, which is loaded when it is first needed. Whatever
/// imports a module of ours needs them too: the compiler loads the C modules behind it.
let headers: [SwiftSetting] = [
  .unsafeFlags(
    ["pango-1.0", "harfbuzz", "fribidi", "libxml2"].flatMap { ["-Xcc", "-I/usr/include/\($0)"] })
]

/// The settings of every target of ours: Swift 6 mode, and a warning is an error.
let strict: [SwiftSetting] =
  [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .unsafeFlags(["-warnings-as-errors"]),
  ] + headers
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
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
  ],
  targets: [
    library("Disclosure"),
    library("Statistics", [.product(name: "RealModule", package: "swift-numerics")]),
    library("Fingerprint", ["CGLib"]),
    library(
      "Ingestion",
      [
        "CGLib", "CLeptonica", "CPoppler", "CXML2", "CZip", "Disclosure", "Fingerprint",
        "Graphics",
        .product(name: "Yams", package: "Yams"),
      ]),
    library(
      "Storage", ["CZlib", "Disclosure", .product(name: "GRDB", package: "GRDB.swift")]),
    library("Analytics", ["Disclosure", "Statistics"]),
    library("Graphics", [.product(name: "RealModule", package: "swift-numerics")]),
    library("Rendering", ["CGLib", "CPangoCairo", "Graphics"]),
    library("Office", ["CXLSXWriter"]),
    library(
      "Publishing",
      ["Analytics", "CZip", "Disclosure", "Fingerprint", "Graphics", "Office", "Statistics"]),
    .executableTarget(
      name: "stats",
      dependencies: [
        "Analytics", "Disclosure", "Fingerprint", "Graphics", "Ingestion", "Office", "Publishing",
        "Rendering",
        "Storage", .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ], swiftSettings: strict),
    .target(
      name: "TestSupport",
      dependencies: [
        "Analytics", "CZip", "Disclosure", "Graphics", "Ingestion", "Publishing", "Rendering",
      ], path: "Tests/TestSupport", swiftSettings: strictLibrary),
    .executableTarget(
      name: "Benchmarks",
      dependencies: [
        "Analytics", "Disclosure", "Graphics", "Ingestion", "Publishing", "Rendering", "Statistics",
        "Storage", "TestSupport",
      ], path: "Tests/Benchmarks", exclude: ["Peers", "run.sh"],
      swiftSettings: strict),
    .executableTarget(
      name: "Gallery",
      dependencies: [
        "Analytics", "Disclosure", "Fingerprint", "Graphics", "Ingestion", "Publishing",
        "Rendering", "TestSupport",
      ], path: "Tests/Gallery", swiftSettings: strict),
    .target(
      name: "SyntheticCorpus", dependencies: ["Disclosure", "Ingestion", "Statistics"],
      path: "Tests/SyntheticCorpus", swiftSettings: strictLibrary),
    .executableTarget(
      name: "corpus", dependencies: ["Disclosure", "Ingestion", "SyntheticCorpus"],
      path: "Tests/CorpusTool", swiftSettings: strict),
    tests("Disclosure", ["Disclosure"]),
    tests(
      "Statistics", ["Statistics", .product(name: "RealModule", package: "swift-numerics")],
      exclude: ["Reference"]),
    tests(
      "Ingestion",
      [
        "Disclosure", "Graphics", "Ingestion", "Rendering",
        .product(name: "Yams", package: "Yams"),
      ]),
    tests("Storage", ["Disclosure", "Storage", .product(name: "GRDB", package: "GRDB.swift")]),
    tests("Corpus", ["Disclosure", "Ingestion", "SyntheticCorpus"], exclude: ["Expected"]),
    tests(
      "Analytics", ["Analytics", "Disclosure", "Ingestion", "Statistics"], exclude: ["Expected"]),
    tests("Graphics", ["Graphics"]),
    tests("Rendering", ["Graphics", "Rendering"]),
    tests(
      "Publishing",
      ["Analytics", "Disclosure", "Graphics", "Ingestion", "Office", "Publishing", "Rendering"]),
    tests(
      "Stats",
      [
        "Analytics", "Disclosure", "Gallery", "Ingestion", "Storage", "SyntheticCorpus", "stats",
        .product(name: "GRDB", package: "GRDB.swift"),
      ], exclude: ["Snapshots"]),
    .systemLibrary(
      name: "CPangoCairo", pkgConfig: "cairo",
      providers: [.apt(["libpango1.0-dev", "libpng-dev", "fonts-noto-cjk"])]),
    .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
    // These five are loaded when they are first needed, so they are not linked; cairo's flags find
    // Poppler's headers. Leptonica comes with Tesseract and is not needed to build.
    .systemLibrary(name: "CLeptonica"),
    .systemLibrary(name: "CXML2", providers: [.apt(["libxml2-dev"])]),
    .systemLibrary(name: "CXLSXWriter", providers: [.apt(["libxlsxwriter-dev"])]),
    .systemLibrary(name: "CZip", providers: [.apt(["libzip-dev"])]),
    .systemLibrary(
      name: "CPoppler", pkgConfig: "cairo", providers: [.apt(["libpoppler-glib-dev"])]),
    .systemLibrary(name: "CGLib", pkgConfig: "glib-2.0", providers: [.apt(["libglib2.0-dev"])]),
  ]
)

// The fuzzer's runtime is needed by `make fuzz` only: nothing else builds this target.
if Context.environment["STATS_FUZZ"] != nil {
  package.targets.append(
    .executableTarget(
      name: "fuzzing", dependencies: ["Disclosure", "Ingestion", "SyntheticCorpus"],
      path: "Tests/Fuzzing", exclude: ["Regressions"], swiftSettings: strict))
}
