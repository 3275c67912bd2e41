import Statistics
import Testing

struct KendallScoreDistributionTests {
  /// Four different values: 1, 3, 5, 6, 5, 3, 1 of 24 permutations have 0 … 6 descending pairs.
  @Test func countsThePermutationsOfFour() throws {
    let model = try #require(KendallScoreDistribution(groups: [1, 1, 1, 1]))
    let upper = [(-7, 24), (-6, 23), (-4, 20), (-2, 15), (0, 9), (2, 4), (4, 1), (6, 0)]
    for (score, permutations) in upper {
      #expect(relativeError(model.tails(at: score).upper, Double(permutations) / 24) < 1e-15)
    }
    #expect(model.largestScore == 6)
  }

  @Test func isSymmetric() throws {
    let model = try #require(KendallScoreDistribution(groups: [3, 1, 2, 2, 1]))
    for score in 0...model.largestScore {
      let upper = model.tails(at: score).upper
      #expect(relativeError(model.tails(at: -score - 1).lower, upper) < 1e-13)
    }
  }

  @Test func doesNotDependOnTheOrderOfTheGroups() throws {
    let one = try #require(KendallScoreDistribution(groups: [3, 1, 2]))
    let other = try #require(KendallScoreDistribution(groups: [2, 3, 1]))
    for score in -11...11 {
      #expect(abs(one.tails(at: score).upper - other.tails(at: score).upper) < 1e-15)
    }
  }

  @Test func equalValuesHaveOneScore() throws {
    let model = try #require(KendallScoreDistribution(groups: [7]))
    #expect(model.largestScore == 0)
    #expect(model.twoSidedPValue(of: 0) == 1)
  }

  @Test(arguments: [[], [0], [2, -1], [51], [30, 30]])
  func refusesGroupsOutsideItsDomain(groups: [Int]) {
    #expect(KendallScoreDistribution(groups: groups) == nil)
  }
}
