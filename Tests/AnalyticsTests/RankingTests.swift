import Analytics
import Disclosure
import TestSupport
import Testing

@Suite struct RankingTests {
  private let rate = Indicator.named("outcome.disclosureRate")

  /// A report with so many answers, some of them disclosing.
  private func report(_ code: Int, _ granted: Int, of closed: Int, year: Int = 2022) -> AnnualReport
  {
    var report = AnnualReport.blank(.binding2021, year: year)
    report.division = Division(
      code: "\(code)", level: .county, name: "甲\(code)县", shortName: "甲\(code)", pinyin: "jia",
      prefecture: "乙市", province: "丙省")
    report.set("t3.newReceived.naturalPerson", closed)
    report.set("t3.newReceived.total", closed)
    report.set("t3.granted.naturalPerson", granted)
    report.set("t3.granted.total", granted)
    report.set("t3.unable.notHeld.naturalPerson", closed - granted)
    report.set("t3.unable.notHeld.total", closed - granted)
    report.set("t3.totalProcessed.naturalPerson", closed)
    report.set("t3.totalProcessed.total", closed)
    return report
  }

  private func ranking(
    _ reports: [AnnualReport], year: Int? = nil, withRanges: Bool = false
  ) throws -> Ranking {
    let rate = try #require(rate)
    let candidates = reports.map { Candidate(ReportContext($0), rate) }
    return Ranking(
      FairSelection(rate, candidates, year: year, for: .ranking), withRanges: withRanges)
  }

  @Test func equalSharesOverDifferentBasesShareAPlace() throws {
    let result = try ranking([
      report(1, 20, of: 40), report(2, 30, of: 60), report(3, 36, of: 40), report(4, 4, of: 40),
    ])
    #expect(result.places.map(\.candidate.code) == ["3", "1", "2", "4"])
    #expect(result.places.map(\.rank) == [1, 2, 2, 4])
    #expect(result.places.map(\.isTied) == [false, true, true, false])
  }

  @Test func smallBasesStandApart() throws {
    let result = try ranking([report(1, 29, of: 29), report(2, 1, of: 30), report(3, 2, of: 30)])
    #expect(result.small.map(\.code) == ["1"])
    #expect(result.places.count == 2)
  }

  @Test func otherYearsScopesAndLevelsAreLeftOutAndNamed() throws {
    var office = report(3, 20, of: 40)
    office.header.scope = .office
    var town = report(4, 20, of: 40)
    town.header.level = .town
    let result = try ranking([
      report(1, 20, of: 40), report(2, 20, of: 40, year: 2021), office, town, report(5, 1, of: 40),
    ])
    #expect(result.year == 2022)
    #expect(result.excluded.map(\.reason) == [.otherYear(2021), .scope, .otherLevel])
    #expect(result.excluded.words().contains("是2021年度报告：甲2县"))
  }

  @Test func aSuspectIsNeverRanked() throws {
    var broken = report(2, 20, of: 40)
    broken.set("t3.granted.total", 39)
    let result = try ranking([report(1, 20, of: 40), broken, report(3, 30, of: 40)])
    #expect(result.excluded.map(\.code) == ["2"])
    #expect(result.excluded.map(\.reason) == [.suspect])
  }

  /// R: shares of 20, 21 and 19 of 40; χ² with 2 degrees of freedom of the standardised distances.
  @Test func anOrderWithinChanceIsCalledSo() throws {
    let alike = try ranking([report(1, 20, of: 40), report(2, 21, of: 40), report(3, 19, of: 40)])
    #expect(abs(try #require(alike.spread).pValue - 0.904_837_418) < 1e-8)
    #expect(alike.sentences.joined().contains("未超出偶然波动"))
    let unlike = try ranking([report(1, 2, of: 40), report(2, 21, of: 40), report(3, 38, of: 40)])
    #expect(try #require(unlike.spread).isBeyondChance)
  }

  @Test func placesHaveTheSameRangesEveryTime() throws {
    let reports = (1...8).map { report($0, 10 + $0 * 3, of: 60) }
    let first = try ranking(reports, withRanges: true).places
    let second = try ranking(reports.reversed(), withRanges: true).places
    #expect(first.map(\.range) == second.map(\.range))
    for place in first {
      #expect(try #require(place.range).contains(place.rank))
    }
  }

  @Test(arguments: [0, 1, 3000])
  func anyNumberOfCountiesIsRanked(count: Int) throws {
    let result = try ranking((0..<count).map { report($0, 20, of: 40) })
    #expect(result.places.count == count)
    #expect(result.places.allSatisfy { $0.rank == 1 })
    #expect(result.sentences.allSatisfy { !$0.contains("nan") })
  }

  @Test func countiesWithoutANumberAreListed() throws {
    let empty = AnnualReport.blank(.binding2021, year: 2022)
    var lost = report(2, 1, of: 40)
    lost.set("t3.totalProcessed.total", .missing)
    let result = try ranking([empty, lost], year: 2022)
    #expect(result.places.isEmpty)
    #expect(Set(result.excluded.map(\.reason)) == [.absent(.undefined), .absent(.missing)])
  }

  @Test func whatCannotBeOrderedIsRefusedInWords() {
    let refused = Indicator.all.filter { $0.rankingRefusal != nil }.map(\.id)
    #expect(refused.contains("denial.topReason"))
    #expect(refused.contains("website.posts"))
    #expect(!refused.contains("quality.completeness"))
  }
}
