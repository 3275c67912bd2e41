import Testing

@testable import Statistics

struct DiscreteQuantileTests {
  @Test func findsEveryThreshold() {
    for threshold in 3...20 {
      #expect(firstTrue(in: 3...20) { $0 >= threshold } == threshold)
    }
  }

  @Test func givesTheUpperBoundWhenNothingHolds() {
    #expect(firstTrue(in: 3...20) { _ in false } == 20)
    #expect(firstTrue(in: 7...7) { _ in false } == 7)
  }

  @Test func forgivesRoundingOnly() {
    #expect(withoutRounding(0.5) < 0.5)
    #expect(withoutRounding(0.5) > 0.5 - 1e-13)
    #expect(withoutRounding(0) == 0)
  }
}
