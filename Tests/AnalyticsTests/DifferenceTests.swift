import Analytics
import Disclosure
import Statistics
import TestSupport
import Testing

@Suite struct DifferenceTests {
  private func context(_ code: String, _ rows: [String: Int], form: Form = .binding2021)
    -> ReportContext
  {
    var report = AnnualReport.blank(form, year: 2022)
    report.division = Division(
      code: code, level: .county, name: "甲\(code)县", shortName: "甲", pinyin: "jia",
      prefecture: "乙市", province: "丙省")
    let total = rows.values.reduce(0, +)
    for row in ["newReceived", "totalProcessed"] {
      report.set("t3.\(row).naturalPerson", total)
      report.set("t3.\(row).total", total)
    }
    for (row, count) in rows {
      report.set("t3.\(row).naturalPerson", count)
      report.set("t3.\(row).total", count)
    }
    return ReportContext(
      report,
      population: Population(code: code, residents: 500_000, date: "2020-11-01", source: "test"))
  }

  private func row(_ id: String, _ subjects: [ReportContext]) throws -> Comparison.Row {
    try #require(Comparison(subjects).indicators.first { $0.indicator.id == id })
  }

  /// SciPy: `fisher_exact([[30, 20], [10, 40]])` is 9.4e-05; statsmodels `confint_proportions_2indep(
  /// 30, 50, 10, 50, method='newcomb')` is 0.2115…0.5563 to three digits.
  @Test func sharesAreComparedByFishersTestAndNewcombesInterval() throws {
    let subjects = [
      context("110101", ["granted": 30, "unable.notHeld": 20]),
      context("110102", ["granted": 10, "unable.notHeld": 40]),
    ]
    let difference = try #require(try row("outcome.disclosureRate", subjects).difference)
    #expect(difference.test == .fisher)
    #expect(difference.verdict == .different)
    #expect(try #require(difference.pValue) < 2e-4)
    let effect = try #require(difference.effect)
    #expect(abs(try #require(effect.value) - 0.4) < 1e-12)
    #expect(effect.interval.lower > 0.2 && effect.interval.upper < 0.57)
    let text = Comparison(subjects).sentences[0].text
    #expect(text.contains("有差异的："))
    #expect(text.contains("60.0%，30/50"))
  }

  @Test func aDifferenceBelowTheLevelIsNotShown() throws {
    let subjects = [
      context("110101", ["granted": 25, "unable.notHeld": 25]),
      context("110102", ["granted": 22, "unable.notHeld": 28]),
    ]
    let difference = try #require(try row("outcome.disclosureRate", subjects).difference)
    #expect(difference.words == "未见可靠差异")
    #expect(Comparison(subjects).sentences[1].text.contains("个百分点以上才看得出"))
  }

  @Test func correctionForManyTestsCanTakeADifferenceBack() throws {
    let subjects = [
      context("110101", ["granted": 20, "unable.notHeld": 10]),
      context("110102", ["granted": 12, "unable.notHeld": 18]),
    ]
    let difference = try #require(try row("outcome.disclosureRate", subjects).difference)
    let adjusted = try #require(difference.adjusted)
    #expect(adjusted >= (difference.pValue ?? 0))
    #expect((difference.verdict == .different) == (adjusted < 0.05))
  }

  /// The counts of the reasons differ as a whole; the cells that make the difference are named.
  @Test func compositionsNameTheCellsThatDiffer() throws {
    let subjects = [
      context("110101", ["granted": 10, "denied.thirdParty": 30, "denied.processInfo": 2]),
      context("110102", ["granted": 10, "denied.thirdParty": 3, "denied.processInfo": 28]),
    ]
    let composition = try #require(
      Comparison(subjects).compositions.first { $0.name == "不予公开理由构成" })
    #expect(composition.difference?.verdict == .different)
    #expect(try #require(composition.strength) > 0.8)
    #expect(composition.cells.count == 4)
    #expect(
      composition.cells.first { $0.subject == 0 && $0.category == "保护第三方合法权益" }?.isMore == true)
  }

  @Test func reportsAsBlankAsCanBeCompareWithoutATest() {
    let subjects = ["110101", "110102", "110103"].map { context($0, [:]) }
    let comparison = Comparison(subjects)
    #expect(comparison.compositions.allSatisfy { $0.difference == nil })
    #expect(comparison.sentences.count == 3)
    for sentence in comparison.sentences { #expect(!sentence.text.contains("nan")) }
  }

  @Test func threeSharesAreComparedAsAWhole() throws {
    let subjects = [
      context("110101", ["granted": 30, "unable.notHeld": 20]),
      context("110102", ["granted": 10, "unable.notHeld": 40]),
      context("110103", ["granted": 25, "unable.notHeld": 25]),
    ]
    let difference = try #require(try row("outcome.disclosureRate", subjects).difference)
    #expect(difference.test == .freemanHalton)
    #expect(difference.verdict == .different)
  }
}
