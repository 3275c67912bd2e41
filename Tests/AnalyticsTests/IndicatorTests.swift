import Analytics
import Disclosure
import Statistics
import TestSupport
import Testing

/// All indicators over the five reports against values computed independently of this code.
@Suite struct IndicatorTests {
  static let expected = Result {
    try ExpectedTable("Tests/AnalyticsTests/Expected/indicators.csv").rows
  }
  static let names = ["140525-2020", "140802-2020", "140825-2021", "410326-2019", "640422-2020"]

  @Test(arguments: names)
  func valuesAndStatesAreAsExpected(name: String) throws {
    let context = ReportContext(try #require(Checkout.reports[name]))
    let rows = try Self.expected.get().filter { $0["report"] == name }
    #expect(rows.count >= 50)
    for row in rows {
      let id = row["indicator"] ?? ""
      let observation = try #require(Indicator.named(id), "\(id)").observe(context)
      let state = row["state"] == "ok" ? "value" : row["state"]
      #expect(observation.state.rawValue == state, "\(id)")
      guard state == "value" else { continue }
      let value = try #require(observation.value, "\(id)")
      let expected = try #require(Double(row["value"] ?? ""), "\(id)")
      #expect(abs(value - expected) <= 1e-6 * max(1, abs(expected)), "\(id)")
    }
  }

  /// Fractions stand in lowest terms in the expectations and as printed in the observations.
  @Test(arguments: names)
  func fractionsKeepTheirNumeratorAndBase(name: String) throws {
    let context = ReportContext(try #require(Checkout.reports[name]))
    for row in try Self.expected.get() where row["report"] == name && row["fraction"] != "" {
      let parts = (row["fraction"] ?? "").split(separator: "/").compactMap { Int($0) }
      let observation = try #require(Indicator.named(row["indicator"] ?? "")).observe(context)
      let numerator = try #require(observation.numerator?.integer)
      let denominator = try #require(observation.denominator?.integer)
      #expect(numerator * parts[1] == denominator * parts[0], "\(row["indicator"] ?? "")")
    }
  }

  @Test func idsAreUnique() {
    #expect(Set(Indicator.all.map(\.id)).count == Indicator.all.count)
  }

  @Test func aSuspectAmountIsShownInItsMostProbableReadingAndMarked() throws {
    let context = ReportContext(try #require(Checkout.reports["140802-2020"]))
    let observation = try #require(Indicator.named("procurement.amount")).observe(context)
    #expect(observation.exact == ExactNumber(3_363_378_963, scale: 6))
    #expect(observation.marks.contains(.suspect))
  }

  @Test func aReportWithoutPopulationHasNoRatePerResident() throws {
    let context = ReportContext(try #require(Checkout.reports["140525-2020"]))
    let observation = try #require(Indicator.named("application.per100k")).observe(context)
    #expect(observation.state == .missing)
  }

  /// R: `poisson.test(9, 4.14999)$conf.int`.
  @Test func ratesHaveAnExactPoissonInterval() throws {
    let population = Population(code: "140525", residents: 414_999, date: "2020-11-01", source: "")
    let context = ReportContext(
      try #require(Checkout.reports["140525-2020"]), population: population)
    let indicator = try #require(Indicator.named("application.per100k"))
    let interval = try #require(indicator.observe(context).interval)
    #expect(interval.method == "poisson")
    #expect(abs(interval.bounds.lower - 0.991_659) < 1e-5)
    #expect(abs(interval.bounds.upper - 4.116_830) < 1e-5)
  }

  /// SciPy: `binomtest(2, 6).proportion_ci(method='wilson')`.
  @Test func sharesHaveAWilsonInterval() throws {
    let context = ReportContext(try #require(Checkout.reports["140525-2020"]))
    let observation = try #require(Indicator.named("outcome.disclosureRate")).observe(context)
    let interval = try #require(observation.interval)
    #expect(interval.method == "wilson")
    #expect(abs(interval.bounds.lower - 0.096_771) < 1e-5)
    #expect(abs(interval.bounds.upper - 0.700_007) < 1e-5)
    #expect(observation.marks.contains(.small))
    #expect(observation.showsCountsOnly)
  }

  @Test func aPartialSumIsNeverComputed() {
    var report = AnnualReport.blank(.binding2021)
    report.set("t3.denied.stateSecret.total", 5)
    report.set("t3.denied.adminQuery.total", .missing)
    let observation = Indicator.named("outcome.deniedRate")?.observe(ReportContext(report))
    #expect(observation?.state == .missing)
    #expect(observation?.value == nil)
  }

  @Test func aBlankCellIsNotZero() {
    var report = AnnualReport.blank(.binding2021)
    report.set("t2.licensing.decisions", .blank)
    #expect(
      Indicator.named("power.licensingDecisions")?.observe(ReportContext(report)).state == .blank)
  }

  /// Only those that say so see whether there is a report of the year before.
  @Test func onlyIndicatorsThatLookBackNeedTheYearBefore() throws {
    let report = try #require(Checkout.reports["140525-2020"])
    var before = report
    before.year = 2019
    let (with, without) = (
      ReportContext(report, findings: [], previous: before), ReportContext(report, findings: [])
    )
    let different = Indicator.all.filter { $0.observe(with) != $0.observe(without) }
    #expect(different.allSatisfy { $0.looksBack } && !different.isEmpty)
  }
}
