import Testing

@testable import Statistics

struct FunnelInterpolationTests {
  /// Tails reach 0.9 at count 4 with probability 0.3: 0.75 is half-way from 3 to 4.
  @Test func joinsTheSteps() {
    let tails = TailProbabilities(lower: 0.9)
    let count = interpolatedCount(at: 0.75, count: 4, tails: tails, probability: 0.3)
    #expect(abs(count - 3.5) < 1e-14)
  }

  @Test func keepsTheCountWhenItHasNoProbability() {
    let tails = TailProbabilities(lower: 1)
    #expect(interpolatedCount(at: 0.5, count: 4, tails: tails, probability: 0) == 4)
  }
}
