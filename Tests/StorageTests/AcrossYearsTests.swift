import Disclosure
import Foundation
import GRDB
import TestSupport
import Testing

@testable import Storage

/// What a report shows beside that of the year before, kept and made anew.
@Suite struct AcrossYearsTests {
  private let folder: Workdir
  private var path: String { folder.path + "/reports.sqlite" }
  private let report: AnnualReport

  init() throws {
    folder = try Workdir()
    report = try #require(Checkout.reports["140525-2020"])
  }

  /// The report of 2019, which carried other requests forward than 2020 says, or just as many.
  private func before(_ carriedForward: Int, sha: Character) throws -> AnnualReport {
    var before = report
    before.year = 2019
    before.source = .init(file: "2019\(sha).txt", sha256: String(repeating: sha, count: 64))
    for applicant in Applicant.allCases {
      before.set(
        "t3.carriedForward.\(applicant.rawValue)",
        carriedForward + (report.count(.carriedOver, applicant) ?? 0))
    }
    return before
  }

  private func save(_ report: AnnualReport) throws -> ReportStore {
    let store = try ReportStore(writing: path)
    _ = try store.save(
      [
        PreparedDocument(
          sha256: report.source.sha256, reports: [try #require(PreparedReport(report))])
      ], at: "2026-01-01T00:00:00Z")
    return store
  }

  /// The findings across years of 2020, by their checks.
  private func across(_ store: ReportStore) throws -> [String] {
    var found: [ReportFigures] = []
    try store.forEachFigures(.year(2020), withPrevious: false, transform: \.self) { found += $0 }
    #expect(found.allSatisfy { $0.hasPrevious && $0.previous == nil })
    return found.flatMap(\.findings).map(\.check).filter { $0 == "series.carriedOver" }
  }

  private func errors(_ store: ReportStore) throws -> Int? {
    try store.summaries().first { $0.stored.key.year == 2020 }?.summary.errors
  }

  private func kept(_ store: ReportStore) throws -> [Int] {
    try store.reading { try Int.fetchAll($0, sql: "SELECT errorCount FROM acrossYears") }
  }

  @Test func findingsAreTheSameKeptOrMadeAnew() throws {
    _ = try save(report)
    let store = try save(try before(1, sha: "1"))
    let own = report.findings.count { $0.severity == .error }
    for isKept in [false, true] {
      if isKept { try store.compareYears() }
      #expect(try kept(store).count == (isKept ? 1 : 0))
      #expect(try across(store) == ["series.carriedOver"])
      // The copied tables of 2019 are the second error.
      #expect(try errors(store) == own + 2)
    }
  }

  @Test func aReplacedYearBeforeIsComparedAnew() throws {
    _ = try save(report)
    try save(try before(1, sha: "1")).compareYears()
    let store = try save(try before(0, sha: "2"))
    #expect(try across(store).isEmpty)
    try store.compareYears()
    #expect(try across(store).isEmpty)
    #expect(try kept(store) == [1])
  }

  @Test func whatOtherChecksFoundIsFoundAnew() throws {
    _ = try save(report)
    let store = try save(try before(1, sha: "1"))
    try store.compareYears()
    try store.writing { try $0.execute(sql: "UPDATE acrossYears SET checks = 0, errorCount = 99") }
    #expect(try across(store) == ["series.carriedOver"])
    #expect(try errors(store) ?? 0 < 99)
    var told: [Int] = []
    try store.compareYears { told += [$0, $1] }
    #expect(told == [1, 1])
    #expect(try kept(store) == [2])
  }

  @Test func theYearBeforeIsGivenWhereItIsWanted() throws {
    _ = try save(report)
    let previous = try before(1, sha: "1")
    let store = try save(previous)
    var found: [ReportFigures] = []
    try store.forEachFigures(.latest, withPrevious: true, transform: \.self) { found += $0 }
    #expect(found.map(\.stored.key.year) == [2020])
    #expect(found[0].previous?.year == 2019)
    #expect(
      found[0].previous?.count(.carriedForward, .total) == previous.count(.carriedForward, .total))
  }
}
