import Disclosure
import Foundation
import GRDB
import Ingestion
import Storage
import TestSupport
import Testing

/// Imports that are killed, and imports that run at the same time.
@Suite struct ImportInterruptionTests {
  private let workdir: Workdir
  private let counties: [Division]
  private var store: String { workdir.path + "/r.sqlite" }

  /// Reports of so many counties lie in the folder "in".
  private static let count = 120

  init() throws {
    workdir = try Workdir()
    let all = Checkout.gazetteer.divisions.filter { $0.level == .county && $0.until == nil }
    counties = Array(all.prefix(Self.count))
    try FileManager.default.createDirectory(
      atPath: workdir.path + "/in", withIntermediateDirectories: true)
    for (index, county) in counties.enumerated() {
      let report = PlainReport(county: county, year: 2023, seed: index)
      try workdir.write(report.text, to: "in/\(county.code).txt")
    }
  }

  private func start(output: String) throws -> Process {
    try workdir.start(
      ["import", "in", "--store", "r.sqlite", "--format", "jsonl"], output: output)
  }

  /// The counties that a run said were added; a last line that was cut off says nothing.
  private func added(_ output: String) throws -> [String] {
    let lines = String(decoding: try workdir.bytes(output), as: UTF8.self).split(
      separator: "\n", omittingEmptySubsequences: false)
    return lines.dropLast().filter { $0.contains("\"added\"") }.compactMap { line in
      line.firstRange(of: "\"county\":\"").map { String(line[$0.upperBound...].prefix(6)) }
    }
  }

  private func expectSound() throws {
    let words = try DatabaseQueue(path: store).read {
      try String.fetchAll($0, sql: "PRAGMA integrity_check")
    }
    #expect(words == ["ok"])
  }

  @Test func tenKillsLoseNothingThatWasReported() throws {
    var generator = SystemRandomNumberGenerator()
    var reported: Set<String> = []
    for round in 0..<10 {
      let process = try start(output: "out\(round)")
      Thread.sleep(forTimeInterval: Double.random(in: 0.05...1.2, using: &generator))
      kill(process.processIdentifier, SIGKILL)
      process.waitUntilExit()
      let new = try added("out\(round)")
      #expect(reported.isDisjoint(with: new), "imported twice")
      reported.formUnion(new)
      guard FileManager.default.fileExists(atPath: store) else { continue }
      try expectSound()
      let kept = Set(try ReportStore(reading: store).entries().map(\.key.division))
      #expect(reported.isSubset(of: kept))
    }
    try start(output: "last").waitUntilExit()
    try expectSound()
    try expectAllAsRead()
  }

  /// Each county once, in one version, equal to what reading its file gives.
  private func expectAllAsRead() throws {
    let store = try ReportStore(reading: store)
    let entries = try store.entries()
    #expect(entries.map(\.key.division) == counties.map(\.code).sorted())
    for entry in entries {
      let file = workdir.path + "/in/" + entry.file
      let report = try #require(
        try ReportFile.reports(file, gazetteer: Checkout.gazetteer).first)
      #expect(try store.report(entry) == report)
      #expect(entry.version == 1)
      #expect(report.cells.count { if case .value = $0 { true } else { false } } > 150)
    }
  }

  @Test func twoImportsAtOnceDamageNothing() throws {
    let processes = try ["a", "b", "c"].map { try start(output: $0) }
    for process in processes {
      process.waitUntilExit()
      #expect(process.terminationStatus == 0)
    }
    try expectSound()
    try expectAllAsRead()
  }
}
