import Statistics
import Testing

struct ModifiedZScoresTests {
  /// 0.6745 (x − median) / MAD with median 97 and MAD 54, NumPy 2.4.
  @Test func followIglewiczAndHoaglin() throws {
    let scores = try #require(ModifiedZScores([43, 86, 97, 128, 154, 9, 700]))
    let expected = [
      -0.6745, -0.13739814814814816, 0, 0.387212962962963, 0.7119722222222222,
      -1.0991851851851853, 7.531916666666667,
    ]
    #expect(scores.scale == .medianAbsoluteDeviation)
    #expect(scores.outliers() == [6])
    for (score, value) in zip(scores.scores, expected) {
      #expect(relativeError(score, value) < 1e-14)
    }
  }

  /// Five of six values equal: the mean absolute deviation is 18/6 = 3, the score 18 / (1.253314 · 3).
  @Test func fallBackToTheMeanAbsoluteDeviation() throws {
    let scores = try #require(ModifiedZScores([2, 2, 2, 2, 2, 20]))
    #expect(scores.scale == .meanAbsoluteDeviation)
    #expect(relativeError(scores.scores[5], 6 / 1.253_314) < 1e-14)
    #expect(scores.outliers() == [5])
    #expect(scores.outliers(beyond: 5).isEmpty)
  }

  @Test func equalValuesDoNotDeviate() throws {
    for values in [[9.0], [9, 9, 9]] {
      let scores = try #require(ModifiedZScores(values))
      #expect(scores.scale == .none)
      #expect(scores.scores.allSatisfy { $0 == 0 })
    }
  }

  @Test func refuseWhatHasNoMedian() {
    #expect(ModifiedZScores([]) == nil)
    #expect(ModifiedZScores([1, .nan]) == nil)
    #expect(ModifiedZScores([-1.7e308, 1.7e308, 1.7e308]) == nil)
  }
}
