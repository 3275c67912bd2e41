import Disclosure
import TestSupport
import Testing

/// Each check on a report made for it: what it finds, and what it leaves alone.
@Suite struct ChecksTests {
  private func checks(_ report: AnnualReport) -> [String] { report.findings.map(\.check) }

  @Test func everyCheckHasAnIdOfItsOwn() {
    #expect(Set(Check.all.map(\.id)).count == Check.all.count)
  }

  /// 表二 has no sums, so each recognised number stays open; in 表三 only where a sum fails.
  @Test func recognisedNumbersStayOpenUntilASumConfirmsThem() throws {
    var report = AnnualReport.blank(.binding2021)
    report.set("t2.licensing.decisions", 12)
    report.set("t3.newReceived.naturalPerson", 3)
    let confidences = [
      ("t2.licensing.decisions", 0.5), ("t3.newReceived.naturalPerson", 0.5),
      ("t4.reconsideration.total", 0.9),
    ]
    for (key, confidence) in confidences {
      report.cells[try #require(CellKey(key))].confidence = confidence
    }
    let findings = report.findings.filter { $0.check == "cells.recognised" }
    #expect(
      findings.map { $0.cells.map(\.description) } == [
        ["t2.licensing.decisions"], ["t3.newReceived.naturalPerson"],
      ])
    #expect(findings.allSatisfy { $0.isOpenQuestion })
  }

  /// A sum that only repeats one number may be misread alike on both sides, "8 = 8 + 0" as "3 = 3 + 0".
  @Test func aNumberThatASumOnlyRepeatsNeedsSureRecognition() throws {
    func open(_ parts: [Int], confidence: Double) throws -> [String] {
      var report = AnnualReport.blank(.binding2021)
      let cells = ["upheld", "corrected", "other", "pending", "total"]
      for (name, value) in zip(cells, parts + [parts.reduce(0, +)]) {
        report.set("t4.reconsideration.\(name)", .value(ExactNumber(value)))
        report.cells[try #require(CellKey("t4.reconsideration.\(name)"))].confidence = confidence
      }
      return report.findings.filter { $0.check == "cells.recognised" }
        .flatMap { $0.cells.map(\.description) }
    }
    #expect(try open([8, 0, 0, 0], confidence: 0.5).count == 5)
    #expect(try open([8, 0, 0, 0], confidence: 0.9) == [])
    #expect(try open([8, 3, 0, 0], confidence: 0.5) == [])
  }

  /// A dash that was read where a number may stand is as doubtful as a number.
  @Test func aRecognisedDashStaysOpenToo() throws {
    var report = AnnualReport.blank(.binding2021)
    let key = try #require(CellKey("t2.licensing.decisions"))
    report.cells[key] = Cell(.blank, raw: "-", confidence: 0.9)
    #expect(report.findings.contains { $0.check == "cells.recognised" && $0.cells == [key] })
  }

  @Test func anAmountWithoutUnitIsAskedAbout() throws {
    var report = AnnualReport.blank(.trial2019)
    report.set("t2.procurement.items", 20)
    report.set("t2.procurement.amount", 6944)
    report.cells[try #require(CellKey("t2.procurement.amount"))].unit = nil
    let finding = try #require(report.findings.first { $0.check == "amount.unit" })
    #expect(finding.isOpenQuestion)
    #expect(finding.severity == .error)
  }

  /// 1665 items for 2517.92 万元 are 1.51 each, under two; 227 for 14362.86 are 63.
  @Test(arguments: [(1665, 251_792, true), (227, 1_436_286, false), (10, 2_500_000, true)])
  func anImplausibleAveragePerItemIsAskedAbout(items: Int, hundredths: Int, expected: Bool) {
    var report = AnnualReport.blank(.trial2019)
    report.set("t2.procurement.items", items)
    report.set("t2.procurement.amount", .value(ExactNumber(hundredths, scale: 2)))
    #expect(checks(report).contains("procurement.average") == expected)
  }

  @Test(arguments: [
    (705, -397, true), (305, 428, true), (628, 179, false), (6, 4, false), (41, 55, true),
  ])
  func aListThatChangesByMoreThanHalfIsAskedAbout(before: Int, change: Int, expected: Bool) {
    var report = AnnualReport.blank(.trial2019)
    report.set("t2.licensing.prevYearItems", before)
    report.set("t2.licensing.change", change)
    #expect(checks(report).contains("items.change") == expected)
  }

  @Test func aListCannotShrinkBelowNothing() {
    var report = AnnualReport.blank(.trial2019)
    report.set("t2.coercion.prevYearItems", 3)
    report.set("t2.coercion.change", -4)
    #expect(checks(report).contains("counts.limits"))
  }

  @Test(arguments: [
    ("t2.licensing.decisions", "-3", true), ("t2.licensing.change", "-3", false),
    ("t2.licensing.decisions", "2.5", true), ("t2.procurement.amount", "2.5", false),
  ])
  func countsAreWholeAndNotNegative(key: String, printed: String, expected: Bool) throws {
    var report = AnnualReport.blank(.trial2019)
    report.set("t2.licensing.prevYearItems", 10)
    report.set(key, .value(try #require(ExactNumber(printed))))
    #expect(checks(report).contains("counts.limits") == expected)
  }

  @Test func newlyDisclosedCannotExceedEverDisclosed() {
    var report = AnnualReport.blank(.trial2019)
    report.set("t2.normativeDocument.newlyDisclosed", 5)
    report.set("t2.normativeDocument.totalDisclosed", 4)
    #expect(checks(report).contains("counts.limits"))
  }

  @Test(arguments: [(AnnualReport.Level.county, true), (.prefecture, false)])
  func onlyCitiesMakeRegulations(level: AnnualReport.Level, expected: Bool) {
    var report = AnnualReport.blank(.binding2021, year: 2021, level: level)
    report.set("t2.regulation.inForce", 3)
    #expect(checks(report).contains("regulation.county") == expected)
  }

  @Test func noPenaltyBesideManyLicencesIsAskedAbout() {
    var report = AnnualReport.blank(.trial2019)
    report.set("t2.licensing.decisions", 45_241)
    #expect(checks(report).contains("zero.enforcement"))
    report.set("t2.penalty.decisions", 1)
    #expect(!checks(report).contains("zero.enforcement"))
  }

  @Test func anOfficeMayHaveNoPenalties() {
    var report = AnnualReport.blank(.trial2019, level: .office)
    report.set("t2.licensing.decisions", 45_241)
    #expect(!checks(report).contains("zero.enforcement"))
  }

  @Test(arguments: [("6", true), ("9", false), ("12", false)])
  func proseMayMeanNewOrAllRequestsButNotClosedOnes(told: String, expected: Bool) throws {
    var report = AnnualReport.blank(.trial2019)
    for (key, value) in [
      ("newReceived", 9), ("carriedOver", 3), ("totalProcessed", 6), ("carriedForward", 6),
    ] {
      report.set("t3.\(key).total", value)
    }
    let number = try #require(ExactNumber(told))
    report.prose = [
      ProseFact(
        key: "applications.received", value: number, unit: "件",
        quote: Quote("收到申请\(told)件", at: Place(line: 25)))
    ]
    #expect(checks(report).contains("prose.requests") == expected)
  }

  @Test func proseThatAgreesInOnePlaceIsLeftAlone() {
    var report = AnnualReport.blank(.trial2019)
    report.set("t3.newReceived.total", 9)
    report.prose = [4, 9].map {
      ProseFact(
        key: "applications.received", value: ExactNumber($0), unit: "件",
        quote: Quote("收到", at: Place(line: 1)))
    }
    #expect(!checks(report).contains("prose.requests"))
  }

  @Test func partsAboveTheirTotalAreAnError() throws {
    var report = AnnualReport.blank(.trial2019)
    report.statedSums = [
      StatedSum(total: 10, parts: [7, 5], unit: "条", quote: Quote("", at: Place(line: 1)))
    ]
    #expect(try #require(report.findings.first { $0.check == "prose.sums" }).severity == .error)
  }

  @Test func partsThatAddUpAreLeftAlone() {
    var report = AnnualReport.blank(.trial2019)
    report.statedSums = [
      StatedSum(total: 8155, parts: [5329, 2826], unit: "条", quote: Quote("", at: Place(line: 1)))
    ]
    #expect(!checks(report).contains("prose.sums"))
  }

  @Test(arguments: [
    (Form.trial2019, 2020, false), (.trial2019, 2021, true), (.binding2021, 2024, false),
    (.binding2021, 2020, true),
  ])
  func theFormMustFitTheYear(form: Form, year: Int, expected: Bool) {
    #expect(checks(.blank(form, year: year)).contains("form.year") == expected)
  }

  @Test(arguments: [("2021-03-31", false), ("2021-04-01", true)])
  func governmentsPublishByTheEndOfMarch(date: String, isLate: Bool) throws {
    var report = AnnualReport.blank(.trial2019)
    report.header.signedOn = .init(date: date, quote: Quote(date, at: Place(line: 9)))
    let finding = report.findings.first { $0.check == "report.signature" }
    #expect((finding != nil) == isLate)
  }

  @Test func aPeriodOfAnotherYearIsAnError() throws {
    var report = AnnualReport.blank(.trial2019)
    report.header.period = .init(
      from: "2019-01-01", to: "2019-12-31", quote: Quote("2019年", at: Place(line: 5)))
    #expect(try #require(report.findings.first { $0.check == "report.period" }).severity == .error)
  }

  @Test func suitsAfterReconsiderationNeedOne() {
    var report = AnnualReport.blank(.trial2019)
    report.set("t4.litigationAfterReconsideration.total", 1)
    #expect(checks(report).contains("reviews.order"))
    report.set("t4.reconsideration.total", 1)
    #expect(!checks(report).contains("reviews.order"))
  }

  @Test func findingsComeInTheOrderOfTheirPlaces() throws {
    let report = try #require(Checkout.reports["140525-2020"])
    let lines = report.findings.compactMap { $0.evidence.first?.place.line }
    #expect(lines == lines.sorted())
  }
}

/// Another year left in.
@Suite struct StaleYearTests {
  private func stale(_ report: AnnualReport) -> [Finding.Severity] {
    report.findings.filter { $0.check == "year.stale" }.map(\.severity)
  }

  @Test(arguments: [("泽州县2019年政府信息公开年度报告", [Finding.Severity.error]), ("泽州县 2020 年报告", [])])
  func theTitleNamesTheYear(title: String, expected: [Finding.Severity]) {
    var report = AnnualReport.blank(.trial2019)
    report.header.title = Quote(title, at: Place(line: 1))
    #expect(stale(report) == expected)
  }

  @Test(arguments: [("2020-01-20", true), ("2020-12-31", false), ("2021-01-20", false)])
  func theDateLiesBehindTheYear(date: String, expected: Bool) {
    var report = AnnualReport.blank(.trial2019)
    report.header.signedOn = .init(date: date, quote: Quote(date, at: Place(line: 9)))
    #expect(stale(report).isEmpty != expected)
  }

  @Test(arguments: [
    ("工作有序。2019年，全县主动公开信息 5 条。", true), ("2019 年，全县公开信息 5 条。", true),
    ("（一）2019年度全县公开 5 条。", true), ("2020年，全县公开 5 条，较2019年增长一倍。", false),
    ("2019年，全县公开 5 条，2020 年增加到 6 条。", false), ("2019年5月15日，新《条例》公布。", false),
    ("根据2019年修订的条例，公开 5 条。", false), ("2021年，我县将继续努力。", false),
  ])
  func aSentenceAboutLastYearIsAskedAbout(text: String, expected: Bool) {
    var report = AnnualReport.blank(.trial2019)
    report.passages = [Passage(pieces: [Quote(text, at: Place(line: 3))], section: .overview)]
    #expect(stale(report) == (expected ? [.warning] : []))
  }
}
