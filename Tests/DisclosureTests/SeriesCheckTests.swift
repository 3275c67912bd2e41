import Disclosure
import TestSupport
import Testing

/// Two years of one county: what chains, what breaks.
@Suite struct SeriesCheckTests {
  /// A report of a year; the numbers are put into its cells.
  private func report(
    _ form: Form, _ year: Int, _ numbers: [String: Int] = [:],
    level: AnnualReport.Level = .county
  ) -> AnnualReport {
    var report = AnnualReport.blank(form, year: year, level: level)
    report.source.file = "\(year).txt"
    for (key, value) in numbers { report.set(key, value) }
    return report
  }

  private func findings(_ first: AnnualReport, _ second: AnnualReport) -> [Finding] {
    Library.findings(in: [first, second])[1].filter { $0.check.hasPrefix("series.") }
  }

  @Test func everyCheckHasAnIdOfItsOwn() {
    let ids = SeriesCheck.all.map(\.id) + CopyCheck.all.map(\.id) + Check.all.map(\.id)
    #expect(Set(ids).count == ids.count)
  }

  /// 宿迁 2023 and 2024, by their published tables: 121 carried; 597 + 50 − 227 = 420 documents and
  /// 11 + 2 − 1 = 12 regulations in force.
  @Test func aRealPairThatChainsHasNoFinding() {
    let first = report(
      .binding2021, 2023,
      [
        "t3.carriedForward.total": 121, "t2.normativeDocument.inForce": 597,
        "t2.regulation.inForce": 11,
      ], level: .prefecture)
    let second = report(
      .binding2021, 2024,
      [
        "t3.carriedOver.total": 121, "t2.normativeDocument.inForce": 420,
        "t2.normativeDocument.issued": 50, "t2.normativeDocument.repealed": 227,
        "t2.regulation.inForce": 12, "t2.regulation.issued": 2, "t2.regulation.repealed": 1,
      ], level: .prefecture)
    #expect(findings(first, second).map(\.check) == ["series.law"])
  }

  @Test func whatWasCarriedOverMustBeWhatWasCarriedForward() throws {
    let first = report(
      .binding2021, 2022, ["t3.carriedForward.total": 5, "t3.carriedForward.naturalPerson": 5])
    let second = report(
      .binding2021, 2023, ["t3.carriedOver.total": 4, "t3.carriedOver.naturalPerson": 4])
    let finding = try #require(findings(first, second).first)
    #expect(finding.check == "series.carriedOver")
    #expect(finding.severity == .error)
    #expect(
      finding.cells.map(\.description) == ["t3.carriedOver.naturalPerson", "t3.carriedOver.total"])
    #expect(finding.evidence.map(\.file) == [nil, nil, "2022.txt", "2022.txt"])
    #expect(finding.isOpenQuestion)
  }

  @Test func aMissingNumberOrAMissingYearSaysNothing() {
    var first = report(.binding2021, 2022, ["t3.carriedForward.total": 5])
    var second = report(.binding2021, 2023)
    first.set("t3.carriedForward.total", .missing)
    #expect(findings(first, second).isEmpty)
    first.set("t3.carriedForward.total", 5)
    second.year = 2024
    #expect(!findings(first, second).contains { $0.check == "series.carriedOver" })
  }

  @Test func anotherOrganOfTheCountyIsNoPredecessor() {
    let first = report(.binding2021, 2022, ["t3.carriedForward.total": 5], level: .office)
    #expect(findings(first, report(.binding2021, 2023)).isEmpty)
  }

  @Test(arguments: [(12, false), (13, true)])
  func documentsInForceFollowFromLastYears(inForce: Int, expected: Bool) {
    let first = report(.binding2021, 2022, ["t2.normativeDocument.inForce": 10])
    let second = report(
      .binding2021, 2023,
      [
        "t2.normativeDocument.inForce": inForce, "t2.normativeDocument.issued": 3,
        "t2.normativeDocument.repealed": 1,
      ])
    #expect(findings(first, second).contains { $0.check == "series.inForce" } == expected)
  }

  @Test(arguments: [(308, false), (705, true)])
  func itemsFollowFromLastYears(stated: Int, expected: Bool) {
    let first = report(
      .trial2019, 2019, ["t2.licensing.prevYearItems": 705, "t2.licensing.change": -397])
    let second = report(.trial2019, 2020, ["t2.licensing.prevYearItems": stated])
    #expect(findings(first, second).contains { $0.check == "series.items" } == expected)
  }

  @Test func aChangeOfFormIsNotedEvenAcrossAGap() {
    let found = findings(report(.trial2019, 2019), report(.binding2021, 2021))
    #expect(found.map(\.check) == ["series.form"])
  }

  /// 洪泽 printed 550 decisions for 2023 and 9487 for 2024.
  @Test(arguments: [(550, 9487, true), (550, 1900, false), (3, 40, false), (45_241, 0, true)])
  func numbersThatLeapAreAskedAbout(before: Int, now: Int, expected: Bool) {
    let first = report(.binding2021, 2022, ["t2.licensing.decisions": before])
    let second = report(.binding2021, 2023, ["t2.licensing.decisions": now])
    #expect(findings(first, second).contains { $0.check == "series.leap" } == expected)
  }
}
