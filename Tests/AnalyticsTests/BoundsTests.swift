import Analytics
import Disclosure
import TestSupport
import Testing

@Suite struct BoundsTests {
  /// All counts of what is printed and of a few that fit the identities must lie within the bounds.
  @Test(arguments: 1...40)
  func theTruthAlwaysLiesWithinTheBounds(seed: UInt64) throws {
    var random = RandomReports(seed: seed)
    let truth = random.report(110_101)
    var damaged = truth
    for _ in 0..<30 {
      let key = CellKey.all[random.number(below: CellKey.all.count)]
      if key.table != .disclosure, truth[key].state != .notInForm {
        damaged.cells[key] = Cell(.missing)
      }
    }
    let bounds = try #require(CellBounds(damaged))
    for key in CellKey.all where key.table != .disclosure {
      guard let count = truth[key].value?.integer else { continue }
      let range = bounds[key]
      #expect(range.lower <= count && count <= (range.upper ?? .max), "\(key)")
    }
    for indicator in Indicator.all {
      guard let possible = indicator.bounds(in: ReportContext(damaged)),
        let value = indicator.observe(ReportContext(truth)).value
      else { continue }
      #expect(possible.lower <= value && value <= (possible.upper ?? .infinity), "\(indicator.id)")
    }
  }

  @Test func contradictoryCountsBoundNothing() {
    var report = AnnualReport.blank(.binding2021)
    report.set("t3.granted.naturalPerson", 5)
    #expect(CellBounds(report) == nil)
  }

  /// 99 cells of the report with the lost page follow from the rest of it and its narrative.
  @Test func theLostPageFollowsFromTheRest() throws {
    let report = try #require(Checkout.reports["640422-2020"])
    let inference = Inference(report)
    #expect(inference.cells.count == 99)
    #expect(inference.filled.count(.totalProcessed) == 3)
    #expect(inference.filled.count(.carriedForward) == 0)
    #expect(inference.filled.count(.reconsideration, .total) == 0)
    #expect(report.count(.totalProcessed) == nil)
  }

  @Test func inferredValuesAreMarkedAndNeverRankedOrAdded() throws {
    let report = try #require(Checkout.reports["640422-2020"])
    let indicator = try #require(Indicator.named("outcome.deniedRate"))
    #expect(indicator.observe(ReportContext(report)).state == .missing)
    let context = ReportContext(
      report, findings: ReportContext(report).findings, usesInferred: true)
    let observation = indicator.observe(context)
    #expect(observation.numerator == 3 && observation.denominator == 3)
    #expect(observation.marks.contains(.inferred))
    for use in [FairSelection.Use.ranking, .sum] {
      let selection = FairSelection(indicator, [Candidate(context, indicator)], for: use)
      #expect(selection.excluded.map(\.reason) == [.inferred])
    }
  }

  @Test func withoutInferenceTheRangeIsNamedAsARange() throws {
    let context = ReportContext(try #require(Checkout.reports["640422-2020"]))
    let indicator = try #require(Indicator.named("outcome.disclosureRate"))
    let bounds = try #require(indicator.bounds(in: context))
    #expect(bounds.words(indicator) == "据勾稽关系只可能是 0/3")
  }
}
