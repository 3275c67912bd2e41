import Testing

@testable import Statistics

struct ConfidenceLevelTests {
  @Test(arguments: [(0.5, 0.25), (0.9, 0.05), (0.95, 0.025), (0.998, 0.001)])
  func leavesHalfOfTheRestOnEachSide(level: Double, tail: Double) {
    #expect(relativeError(tailProbability(ofLevel: level), tail) < 1e-13)
  }

  /// Table values of the normal distribution.
  @Test(arguments: [(0.5, 0.67449), (0.9, 1.64485), (0.95, 1.95996), (0.99, 2.57583)])
  func reachesTheUsualNumberOfDeviations(level: Double, deviate: Double) {
    #expect(relativeError(normalDeviate(ofLevel: level), deviate) < 1e-5)
  }

  @Test(arguments: [0, 1, -0.5, 1.5, .nan, .infinity])
  func refusesWhatIsNoLevel(level: Double) {
    #expect(tailProbability(ofLevel: level) == nil)
    #expect(normalDeviate(ofLevel: level) == nil)
  }
}
