import Analytics
import Disclosure
import TestSupport
import Testing

@Suite struct TrendAssessmentTests {
  private func series(
    _ id: String, _ counts: [Int: Int], form: (Int) -> Form = { _ in .binding2021 }
  ) throws -> TrendSeries {
    let reports = counts.map { year, count in
      var report = AnnualReport.blank(form(year), year: year)
      report.set("t3.newReceived.naturalPerson", count)
      report.set("t3.newReceived.total", count)
      report.set("t3.granted.naturalPerson", count)
      report.set("t3.granted.total", count)
      report.set("t3.totalProcessed.naturalPerson", count)
      report.set("t3.totalProcessed.total", count)
      report.set("t2.licensing.decisions", count)
      report.set("t4.reconsideration.upheld", count)
      report.set("t4.reconsideration.total", count)
      return ReportContext(report)
    }
    return TrendSeries(try #require(Indicator.named(id)), reports)
  }

  /// The guard of fewer than five years, word for word.
  @Test func fourYearsCanShowNoTrend() throws {
    let text = try series("application.received", [2021: 20, 2022: 30, 2023: 40, 2024: 50]).sentence
    #expect(text.hasSuffix("4 年数据，即使单调上升 p 也不小于 0.083，不足以判断趋势。"))
  }

  /// Reference values of SciPy for 43, 86, 97, 128, 154: p 0.016667, slope 27.375, interval 11 to 43.
  @Test func fiveYearsAreTestedExactly() throws {
    let one = try series(
      "application.received", [2020: 43, 2021: 86, 2022: 97, 2023: 128, 2024: 154])
    let test = try #require(one.assessment.test)
    #expect(abs(test.pValue - 1 / 60) < 1e-12)
    #expect(abs(test.slope - 27.375) < 1e-12)
    #expect(one.sentence.contains("有上升趋势（Mann–Kendall 精确检验 p=0.017）"))
    #expect(one.sentence.contains("95%区间 11.00 至 43.00"))
  }

  @Test func countsUnderTenChangeByPieces() throws {
    let text = try series("application.received", [2022: 2, 2023: 9]).sentence
    #expect(text.contains("2023 年由 2 件增至 9 件。"))
    #expect(!text.contains("%"))
  }

  @Test func sharesOverSmallBasesChangeByTheirCounts() throws {
    let text = try series("outcome.disclosureRate", [2022: 2, 2023: 9]).sentence
    #expect(text.contains("由 2/2 变为 9/9（基数不足10，不计百分点）"))
    #expect(!text.contains("%"))
  }

  @Test func aChangeOfTheFormBreaksTableTwo() throws {
    let counts = [2019: 10, 2020: 20, 2021: 30, 2022: 40, 2023: 50, 2024: 60]
    let one = try series("power.licensingDecisions", counts) {
      $0 < 2021 ? .trial2019 : .binding2021
    }
    #expect(one.assessment.breaks.map(\.year) == [2021])
    #expect(one.assessment.years == [2021, 2022, 2023, 2024])
    #expect(one.assessment.test == nil)
  }

  @Test func reconsiderationsBreakBefore2024() throws {
    let text = try series("reconsideration.total", [2022: 11, 2023: 12, 2024: 30]).sentence
    #expect(text.contains("之间有断点"))
    #expect(!text.contains("增加"))
  }

  @Test func aGapIsNotBridged() throws {
    let text = try series("application.received", [2021: 20, 2023: 40]).sentence
    #expect(text.contains("2021 年与 2023 年之间有缺口，不连接比较。"))
  }

  @Test func noReportAndOneReportSayNothing() throws {
    #expect(try series("application.received", [:]).sentence.contains("没有可用的数"))
    #expect(try series("application.received", [2021: 3]).sentence.contains("不能判断变化"))
  }
}
