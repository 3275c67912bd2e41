import Disclosure
import Foundation
import GRDB
import TestSupport
import Testing

@testable import Storage

/// Saving, replacing and loading, on the five real reports.
@Suite struct ReportStoreTests {
  private let folder: Workdir
  private var path: String { folder.path + "/a/reports.sqlite" }

  init() throws { folder = try Workdir() }

  /// The only document that a test needs: a report with a content of its own.
  private func document(_ report: AnnualReport) throws -> PreparedDocument {
    PreparedDocument(
      sha256: report.source.sha256, reports: [try #require(PreparedReport(report))])
  }

  private func save(_ reports: [AnnualReport], at time: String = "2026-01-01T00:00:00Z") throws
    -> [ReportStore.Outcome]
  {
    try ReportStore(writing: path).save(try reports.map(document), at: time).flatMap(\.self)
  }

  private func changed(_ report: AnnualReport, _ key: String, _ value: Int) -> AnnualReport {
    var other = report
    other.set(key, value)
    other.source = .init(
      file: "new.txt", sha256: String(report.source.sha256.reversed()), url: report.source.url)
    return other
  }

  @Test func whatIsLoadedEqualsWhatWasSaved() throws {
    let reports = Checkout.reports.values.sorted { $0.label < $1.label }
    #expect(reports.count == 5)
    _ = try save(reports)
    let store = try ReportStore(reading: path)
    let loaded = try store.entries().map(store.report)
    #expect(loaded.sorted { $0.label < $1.label } == reports)
    #expect(try store.documents() == Set(reports.map(\.source.sha256)))
  }

  @Test func figuresGiveTheSameNumbersAndFindings() throws {
    _ = try save(Array(Checkout.reports.values))
    var all: [ReportFigures] = []
    try ReportStore(reading: path).forEachFigures(.latest, withPrevious: true, transform: \.self) {
      all += $0
    }
    for figures in all {
      let report = try #require(
        Checkout.reports["\(figures.stored.key.division)-\(figures.stored.key.year)"])
      #expect(figures.report.division == report.division)
      #expect(figures.report.form == report.form && figures.report.tableForms == report.tableForms)
      for key in CellKey.all {
        let (cell, full) = (figures.report[key], report[key])
        #expect(
          cell.value == full.value && cell.state.name == full.state.name && cell.unit == full.unit)
        #expect(cell.wanYuan == full.wanYuan && cell.precision == full.precision)
      }
      #expect(figures.report.prose.map(\.value) == report.prose.map(\.value))
      let findings = report.findings
      #expect(figures.findings.map(\.check) == findings.map(\.check))
      #expect(figures.findings.map(\.cells) == findings.map(\.cells))
      #expect(figures.findings.map(\.isOpenQuestion) == findings.map(\.isOpenQuestion))
    }
    #expect(all.count == 5)
  }

  @Test func aChangedReportReplacesAndTheOlderOneStays() throws {
    let first = try #require(Checkout.reports["140525-2020"])
    let key = "t3.newReceived.naturalPerson"
    let second = changed(first, key, 77)
    _ = try save([first])
    guard case .replaced(let file, let changes) = try save([second])[0] else {
      Issue.record("not replaced")
      return
    }
    #expect(file == first.source.file)
    #expect(changes.map(\.key.description) == [key])
    #expect(changes.first?.after.value == 77)
    let store = try ReportStore(reading: path)
    let versions = try store.versions(of: try #require(ReportKey(first)))
    #expect(versions.map(\.version) == [1, 2])
    #expect(try versions.map(store.report) == [first, second])
    #expect(try store.entries().map(\.version) == [2])
    guard case .unchanged = try save([second])[0] else {
      Issue.record("saved twice")
      return
    }
    #expect(try store.versions(of: try #require(ReportKey(first))).count == 2)
  }

  /// A county, its office of education and its neighbour in the same year.
  @Test func officesAndTownsDoNotReplaceTheirCounty() throws {
    let county = try #require(Checkout.reports["140525-2020"])
    var office = changed(county, "t3.newReceived.total", 1)
    office.header.level = .office
    office.header.issuer = Quote("泽州县教育局", at: Place(line: 1))
    for outcome in try save([county, office]) {
      guard case .added = outcome else {
        Issue.record("not added")
        return
      }
    }
    let store = try ReportStore(reading: path)
    #expect(try store.entries(of: "140525").map(\.key.body) == ["", "泽州县教育局"])
    var codes: [String] = []
    try store.forEachFigures(.year(2020), withPrevious: true, transform: \.self) {
      codes += $0.map(\.stored.key.division)
    }
    #expect(codes == ["140525"])
  }

  @Test func findingsOfOtherChecksAreMadeAnew() throws {
    let report = try #require(Checkout.reports["640422-2020"])
    _ = try save([report])
    let store = try ReportStore(writing: path)
    try store.writing { try $0.execute(sql: "UPDATE report SET checks = 0, errorCount = 99") }
    #expect(try store.summaries()[0].summary == ReportSummary(report, findings: report.findings))
    try store.forEachFigures(.latest, withPrevious: true, transform: \.self) {
      #expect($0.map(\.findings) == [report.findings])
    }
  }

  /// The prefecture and the older version count for nothing.
  @Test func countiesAndLastReportsAreFoundWithoutTheirContent() throws {
    let first = try #require(Checkout.reports["140525-2020"])
    func other(_ code: String, _ year: Int) -> AnnualReport {
      var report = first
      report.division = Checkout.gazetteer.division(code: code)
      report.year = year
      return report
    }
    _ = try save([first, other("140525", 2019), other("140825", 2020), other("140500", 2020)])
    _ = try save([changed(first, "t3.newReceived.naturalPerson", 77)])
    let store = try ReportStore(reading: path)
    #expect(try store.countyCounts() == [2019: 1, 2020: 2])
    let last = try store.latestEntries().map { "\($0.key.division)-\($0.key.year)v\($0.version)" }
    #expect(last == ["140500-2020v1", "140525-2020v2", "140825-2020v1"])
  }

  /// Whoever adds a property to these types must write it in `Coding` too.
  @Test func everyStoredPropertyIsKnownToTheCoding() throws {
    let report = AnnualReport(source: .init(file: "", sha256: ""))
    #expect(Mirror(reflecting: report).children.count == 12)
    #expect(Mirror(reflecting: report.source).children.count == 4)
    #expect(Mirror(reflecting: report.header).children.count == 8)
    let cell = Mirror(reflecting: Cell(.missing, raw: "1"))
    #expect(cell.children.count == 3)
    // One of them, the correction, is applied after loading; a rare unit goes with the others.
    let details = try #require(cell.descendant("print", "some", "details"))
    #expect(Mirror(reflecting: details).children.count == 9)
    #expect(Mirror(reflecting: Place()).children.count == 5)
    #expect(Mirror(reflecting: Quote("", at: Place())).children.count == 4)
    let finding = Finding(check: "", severity: .note, message: "", advice: "")
    #expect(Mirror(reflecting: finding).children.count == 8)
  }
}
