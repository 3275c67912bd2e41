import Disclosure
import TestSupport
import Testing

/// Copies among the real reports, made by changing one of them.
@Suite struct CopyCheckTests {
  private func zezhou() throws -> AnnualReport { try #require(Checkout.reports["140525-2020"]) }

  private func copies(_ reports: [AnnualReport]) -> [[Finding]] {
    Library.findings(in: reports).map { $0.filter { $0.check.hasPrefix("copy.") } }
  }

  @Test func theRealReportsAreNoCopiesOfOneAnother() {
    #expect(copies(Checkout.reports.values.map(\.self)).allSatisfy { $0.isEmpty })
  }

  /// The same text with other numbers and a tenth of its paragraphs left out, a year later.
  @Test func proseWithOtherNumbersIsACopy() throws {
    let first = try zezhou()
    var second = first
    second.year = 2021
    second.source = .init(file: "2021.txt", sha256: "1")
    second.cells = CellTable(repeating: .missing)
    second.passages = first.passages.enumerated().filter { !$0.offset.isMultiple(of: 10) }.map {
      Passage(
        pieces: $0.element.pieces.map {
          Quote(String($0.text.map { $0.isNumber ? "7" : $0 }), at: $0.place)
        }, section: $0.element.section)
    }
    let found = copies([second, first])
    #expect(found[1].isEmpty)
    let finding = try #require(found[0].first)
    #expect(found[0].map(\.check) == ["copy.prose"])
    #expect(finding.evidence.map(\.file) == [nil, first.source.file])
  }

  /// The tables of one county in another's report, one number changed.
  @Test func anotherCountysNumbersAreACopy() throws {
    let first = try zezhou()
    var second = try #require(Checkout.reports["140802-2020"])
    second.cells = first.cells
    second.set("t2.penalty.decisions", 12_345)
    let found = copies([first, second])
    #expect(found[0].isEmpty)
    let finding = try #require(found[1].first)
    #expect(found[1].map(\.check) == ["copy.tables"])
    #expect(finding.message.contains("泽州县 2020 年报告"))
    #expect(!finding.cells.contains { $0.description == "t2.penalty.decisions" })
  }

  @Test func twoFilesOfOneReportAreNoCopies() throws {
    var second = try zezhou()
    second.source = .init(file: "again.txt", sha256: "2")
    let found = copies([try zezhou(), second])
    #expect(found.allSatisfy { $0.isEmpty })
  }

  /// Whoever is copied by many is named by each of them, without everybody being held against everybody.
  @Test func aTemplateOfManyIsFoundInAll() throws {
    let reports = (0..<40).map { index -> AnnualReport in
      var report = AnnualReport.blank(.trial2019)
      report.source = .init(file: "\(index).txt", sha256: "\(index)")
      report.division = Checkout.gazetteer.divisions[index]
      for (offset, item) in ["licensing", "otherService", "penalty", "coercion"].enumerated() {
        report.set("t2.\(item).decisions", 100 + 13 * offset)
        report.set("t2.\(item).change", 20 + offset)
      }
      return report
    }
    let found = copies(reports)
    #expect(found[0].isEmpty)
    #expect(found.dropFirst().allSatisfy { $0.map(\.check) == ["copy.tables"] })
  }
}
