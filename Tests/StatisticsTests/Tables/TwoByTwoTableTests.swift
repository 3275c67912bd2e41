import Testing

@testable import Statistics

struct TwoByTwoTableTests {
  @Test(arguments: [
    (8, 2, 1, 5, 20.0), (2, 10, 15, 3, 0.04), (0, 5, 4, 6, 0), (5, 0, 4, 6, .infinity),
  ])
  func knowsTheOddsRatioOfTheSample(a: Int, b: Int, c: Int, d: Int, odds: Double) {
    #expect(relativeError(TwoByTwoTable(a, b, c, d)?.sampleOddsRatio, odds) < 1e-15)
  }

  @Test func hasNoOddsRatioWithoutTwoOutcomes() throws {
    #expect(try #require(TwoByTwoTable(0, 9, 0, 14)).sampleOddsRatio == nil)
  }

  @Test func isMadeOfTwoProportions() throws {
    let first = try #require(Proportion(successes: 2, trials: 9))
    let second = try #require(Proportion(successes: 3, trials: 14))
    #expect(TwoByTwoTable(first, second) == TwoByTwoTable(2, 7, 3, 11))
    #expect(TwoByTwoTable(first, second)?.total == 23)
  }

  @Test(arguments: [(-1, 0, 0, 0), (0, 0, 0, -1), (9_000_000, 0, 0, 9_000_000), (.max, 1, 1, 1)])
  func refusesWhatIsNoTable(a: Int, b: Int, c: Int, d: Int) {
    #expect(TwoByTwoTable(a, b, c, d) == nil)
  }

  @Test func conditionsOnItsMargins() throws {
    let model = try #require(TwoByTwoTable(8, 2, 1, 5)?.conditionalDistribution())
    #expect(model.support == 3...9)
  }
}
