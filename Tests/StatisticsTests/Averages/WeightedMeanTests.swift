import Statistics
import Testing

struct WeightedMeanTests {
  @Test func weighsEachValue() throws {
    let mean = try #require(weightedMean([1, 2, 4], weights: [1, 1, 2]))
    #expect(abs(mean - 2.75) < 1e-15)
  }

  @Test func leavesOutValuesOfWeightZero() {
    #expect(weightedMean([1, 500], weights: [3, 0]) == 1)
  }

  @Test func doesNotDependOnTheUnitOfTheWeights() {
    #expect(weightedMean([2, 9], weights: [1e300, 1e300]) == 5.5)
    #expect(weightedMean([2, 9], weights: [1e-300, 1e-300]) == 5.5)
  }

  @Test func refusesWhatHasNoMean() {
    #expect(weightedMean([], weights: []) == nil)
    #expect(weightedMean([1, 2], weights: [1]) == nil)
    #expect(weightedMean([1, 2], weights: [0, 0]) == nil)
    #expect(weightedMean([1, 2], weights: [1, -1]) == nil)
    #expect(weightedMean([1, .nan], weights: [1, 1]) == nil)
    #expect(weightedMean([1, 2], weights: [1, .infinity]) == nil)
  }
}
