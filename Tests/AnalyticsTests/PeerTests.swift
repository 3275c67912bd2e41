import Analytics
import Disclosure
import Statistics
import TestSupport
import Testing

@Suite struct PeerTests {
  /// A county's report with procurement, and its division in one prefecture.
  private func procurement(_ code: Int, _ wanYuan: Int, items: Int = 100) -> AnnualReport {
    var report = AnnualReport.blank(.trial2019, year: 2020)
    report.division = division(code)
    report.set("t2.procurement.items", items)
    report.set("t2.procurement.amount", wanYuan)
    return report
  }

  private func division(_ code: Int) -> Division {
    Division(
      code: "\(code)", level: .county, name: "甲\(code)县", shortName: "甲\(code)", pinyin: "jia",
      prefecture: "乙市", province: "丙省")
  }

  private func candidates(_ reports: [AnnualReport], _ id: String) throws -> [Candidate] {
    let indicator = try #require(Indicator.named(id))
    return reports.map { Candidate(ReportContext($0), indicator) }
  }

  /// The findings about each of many reports, held against all the others.
  private func findings(_ contexts: [ReportContext]) -> [[Finding]] {
    let survey = PeerSurvey(contexts.map(PeerAmounts.init))
    return contexts.enumerated().map { survey.findings(about: $1, at: $0) }
  }

  @Test(arguments: [(10_000, -4), (1000, -3), (100, -2)])
  func aSlipOfTheUnitNamesItsFactor(factor: Int, exponent: Int) throws {
    var reports = (1...12).map { procurement($0, 2000 + 700 * $0) }
    reports.append(procurement(99, 5000 * factor))
    let found = PeerOutliers.outliers(try candidates(reports, "procurement.amount"))
    #expect(found.map(\.candidate.code) == ["99"])
    #expect(found.first?.statistics.exponent == exponent)
  }

  @Test func thefindingSaysWhatWouldBringTheValueHome() throws {
    var reports = (1...12).map { procurement($0, 2000 + 700 * $0) }
    reports.append(procurement(99, 50_000_000))
    let findings = findings(reports.map { ReportContext($0) })[12]
    let amount = try #require(findings.first { $0.message.contains("集中采购总金额") })
    #expect(amount.check == "peers.unit")
    #expect(amount.message.contains("除以 10000 后与各县相当"))
    #expect(!amount.evidence.isEmpty && amount.isOpenQuestion)
  }

  /// What is kept of the peers tells the same of each of them as all reports together do.
  @Test func valuesOfPeersTellWhatTheirReportsTell() throws {
    let contexts =
      ((1...12).map { procurement($0, 2000 + 700 * $0) } + [procurement(99, 50_000_000)])
      .map { ReportContext($0) }
    let all = findings(contexts)
    #expect(all.contains { !$0.isEmpty })
    let peers = contexts.map(PeerValues.init)
    for (context, findings) in zip(contexts, all) {
      let own = PeerOutliers.indicators.flatMap {
        PeerOutliers.findings($0, about: context, among: peers)
      }
      #expect(own == findings)
    }
    // They are made of figures without the year before.
    #expect(!(Indicator.headline + PeerOutliers.indicators).contains { $0.looksBack })
  }

  /// What lies so far off that it must be looked at first is not ranked, but listed with the reason.
  @Test func anOutlierIsLeftOutOfARankingAndNamed() throws {
    let reports = (Array(1...12) + [99]).map { code in
      var report = procurement(code, 2000)
      report.set("t2.licensing.decisions", code == 99 ? 900_000 : 2000 + 700 * code)
      return report
    }
    let indicator = try #require(Indicator.named("power.licensingDecisions"))
    let all = try candidates(reports, "power.licensingDecisions")
    let ranking = Ranking(FairSelection(indicator, all, for: .ranking))
    #expect(ranking.places.count == 12 && ranking.places.first?.candidate.code == "12")
    #expect(ranking.excluded.words() == ["与同年同表式各县相差悬殊，待核实：甲99县"])
  }

  @Test func fewOrEqualValuesHaveNoOutlier() throws {
    let few = (1...6).map { procurement($0, 2000 + $0) } + [procurement(7, 9_000_000)]
    #expect(PeerOutliers.outliers(try candidates(few, "procurement.amount")).isEmpty)
    let equal = (1...20).map { procurement($0, 2000) }
    #expect(PeerOutliers.outliers(try candidates(equal, "procurement.amount")).isEmpty)
    #expect(PeerOutliers.outliers([]).isEmpty)
  }

  @Test func aCountyIsPlacedAmongItsPeersWithTheCoverageStated() throws {
    let reports = (1...9).map { procurement($0, 1000 * $0) }
    let divisions = (1...12).map(division)
    let group = PeerGroup(of: divisions[0], reach: .prefecture, in: Gazetteer(divisions))
    let all = try candidates(reports, "procurement.amount")
    let indicator = try #require(Indicator.named("procurement.amount"))
    let comparison = PeerComparison(indicator, of: all[2], among: all, in: group)
    #expect(comparison.size == 12)
    #expect(comparison.usable == 9)
    let quartiles = try #require(comparison.quartiles)
    #expect([quartiles.lower, quartiles.median, quartiles.upper] == [3000, 5000, 7000])
    let place = try #require(comparison.place)
    #expect([place.lower, place.equal, place.higher] == [2, 0, 6])
    #expect(comparison.excluded.map(\.name) == ["甲10县", "甲11县", "甲12县"])
    #expect(comparison.funnel == nil)
  }

  @Test func fewerThanFivePeersHaveNoQuartiles() throws {
    let reports = (1...4).map { procurement($0, 1000 * $0) }
    let divisions = (1...4).map(division)
    let group = PeerGroup(of: divisions[0], reach: .all, in: Gazetteer(divisions))
    let all = try candidates(reports, "procurement.amount")
    let comparison = PeerComparison(
      try #require(Indicator.named("procurement.amount")), of: all[0], among: all, in: group)
    #expect(comparison.quartiles == nil)
  }

  /// A share far from the common one lies outside the funnel, one of two of three does not take part.
  @Test func theFunnelTellsWhereAShareLies() throws {
    func report(_ code: Int, _ granted: Int, of closed: Int) -> AnnualReport {
      var report = AnnualReport.blank(.binding2021, year: 2022)
      report.division = division(code)
      for row in ["newReceived", "totalProcessed"] {
        report.set("t3.\(row).naturalPerson", closed)
        report.set("t3.\(row).total", closed)
      }
      for (row, count) in [("granted", granted), ("unable.notHeld", closed - granted)] {
        report.set("t3.\(row).naturalPerson", count)
        report.set("t3.\(row).total", count)
      }
      return report
    }
    let reports =
      (1...20).map { report($0, 25, of: 50) } + [report(21, 2, of: 50), report(22, 2, of: 3)]
    let divisions = (1...22).map(division)
    let group = PeerGroup(of: divisions[0], reach: .province, in: Gazetteer(divisions))
    let all = try candidates(reports, "outcome.disclosureRate")
    let indicator = try #require(Indicator.named("outcome.disclosureRate"))
    func funnel(_ index: Int) -> PeerComparison.Funnel? {
      PeerComparison(indicator, of: all[index], among: all, in: group).funnel
    }
    #expect(funnel(20)?.zone == .outside)
    #expect(funnel(0)?.zone == .inside)
    #expect(funnel(21) == nil)
  }
}
