import Testing

@testable import Statistics

struct PairScoreTests {
  @Test(
    arguments: [
      ([1, 2, 3], [1, 2, 3], 3), ([1, 2, 3], [3, 2, 1], -3), ([1, 2, 3], [1, 3, 2], 1),
      ([1, 1, 2], [1, 2, 3], 2), ([], [], 0),
    ] as [([Double], [Double], Int)])
  func countsAgreementMinusDisagreement(x: [Double], y: [Double], score: Int) {
    #expect(pairScore(x, y) == score)
    #expect(pairScore(y, x) == score)
  }

  @Test func countsEqualValues() {
    #expect(tieGroups([9, 2, 14, 2, 9, 9]) == [2, 3, 1])
    #expect(tieGroups([]).isEmpty)
  }
}
