import Testing

@testable import Statistics

struct TailTargetTests {
  @Test func looksForTheSmallerTail() {
    #expect(TailTarget(lower: 0.25).isLower)
    #expect(!TailTarget(lower: 0.75).isLower)
    #expect(TailTarget(lower: 0.75).probability == 0.25)
    #expect(TailTarget(upper: 0.75).isLower)
    #expect(TailTarget(upper: 1e-300).probability == 1e-300)
  }

  @Test(arguments: [0.01, 0.3, 0.5, 0.8])
  func distanceGrowsThroughZeroWithTheLowerTail(target: Double) {
    for goal in [TailTarget(lower: target), TailTarget(upper: 1 - target)] {
      #expect(goal.distance(of: TailProbabilities(lower: target * 0.99)) < 0)
      #expect(abs(goal.distance(of: TailProbabilities(lower: target))) < 1e-15)
      #expect(goal.distance(of: TailProbabilities(lower: target * 1.01)) > 0)
    }
  }
}
