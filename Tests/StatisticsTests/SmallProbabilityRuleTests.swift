import Testing

@testable import Statistics

struct SmallProbabilityRuleTests {
  @Test func addsUpWhatIsNoMoreProbable() {
    let sums = sumsOfSmallProbabilities([0.125, 0.5, 0.25, 0.125])
    #expect(sums == [0.25, 1, 0.5, 0.25])
  }

  @Test func takesProbabilitiesWithinTheToleranceAsEqual() {
    let sums = sumsOfSmallProbabilities([0.25, 0.25 * (1 + 9e-8), 0.5])
    #expect(sums[0] == sums[1])
  }

  @Test func tellsProbabilitiesBeyondTheToleranceApart() {
    let sums = sumsOfSmallProbabilities([0.25, 0.25 * (1 + 2e-7), 0.5])
    #expect(sums[0] < 0.3)
    #expect(sums[1] > 0.4)
  }

  @Test func nothingHasNoSums() {
    #expect(sumsOfSmallProbabilities([]).isEmpty)
  }
}
