import Foundation
import Statistics
import Testing

struct MannKendallTestTests {
  /// Counts of permutations in whole numbers, by brute force up to seven values.
  private struct Record: Decodable {
    let values: [Double]
    let score: Int
    let twoSided: Double
    let less: Double
    let greater: Double
  }

  /// The normal approximation with mpmath.
  private struct NormalRecord: Decodable {
    let values: [Double]
    let score: Int
    let variance: Double
    let z: Double
    let twoSided: Double
  }

  @Test func exactPValuesAgreeWithCountedPermutations() throws {
    let records: [Record] = try referenceRecords("mann_kendall")
    for record in records {
      let test = try #require(MannKendallTest(record.values))
      #expect(test.score == record.score)
      #expect(test.isExact)
      #expect(relativeError(test.pValue(), record.twoSided) < 1e-13, "\(record.values)")
      #expect(relativeError(test.pValue(.less), record.less) < 1e-13)
      #expect(relativeError(test.pValue(.greater), record.greater) < 1e-13)
    }
  }

  @Test func longSeriesFollowTheNormalApproximation() throws {
    let records: [NormalRecord] = try referenceRecords("mann_kendall_normal")
    for record in records {
      let test = try #require(MannKendallTest(record.values))
      #expect(test.score == record.score)
      #expect(!test.isExact)
      #expect(relativeError(test.variance, record.variance) < 1e-14)
      #expect(relativeError(test.standardizedScore, record.z) < 1e-13)
      #expect(relativeError(test.pValue(), record.twoSided) < 1e-12)
      let sides = test.pValue(.less) + test.pValue(.greater)
      #expect(sides > 1 && sides < 1.1)
    }
  }

  /// Variances and standardised scores by the formulas of Kendall (1975), NumPy 2.4.
  @Test(
    arguments: [
      ([43, 86, 97, 128, 154], 10, 16.666666666666668, 2.2045407685048604),
      ([12, 5, 21, 3, 9], -2, 16.666666666666668, -0.2449489742783178),
      ([5, 5, 6, 7, 7, 9], 13, 26.333333333333332, 2.3384512888618714),
    ] as [([Double], Int, Double, Double)])
  func varianceIsCorrectedForTies(values: [Double], score: Int, variance: Double, z: Double) throws
  {
    let test = try #require(MannKendallTest(values))
    #expect(test.score == score)
    #expect(relativeError(test.variance, variance) < 1e-15)
    #expect(relativeError(test.standardizedScore, z) < 1e-15)
  }

  /// 2/n!.
  @Test(arguments: [
    (2, 1), (3, 0.3333333333333333), (4, 0.08333333333333333), (5, 0.016666666666666666),
    (6, 0.002777777777777778), (7, 0.0003968253968253968), (8, 4.96031746031746e-05),
  ])
  func fewValuesCannotReachASmallPValue(count: Int, smallest: Double) throws {
    #expect(relativeError(MannKendallTest.smallestPValue(count: count), smallest) < 1e-14)
    let rising = try #require(MannKendallTest((0..<count).map(Double.init)))
    #expect(relativeError(rising.smallestPValue, smallest) < 1e-13)
    #expect(relativeError(rising.pValue(), smallest) < 1e-13)
  }

  @Test func tiesRaiseTheSmallestPValue() throws {
    let test = try #require(MannKendallTest([5, 5, 6, 7, 7, 9]))
    #expect(relativeError(test.smallestPValue, test.pValue()) < 1e-13)
  }

  @Test func thereIsNoSmallestPValueForOneValue() {
    #expect(MannKendallTest.smallestPValue(count: 1) == nil)
    #expect(MannKendallTest.smallestPValue(count: 1_000_000) != nil)
  }

  @Test func equalValuesShowNoTrend() throws {
    for count in [2, 5, 60] {
      let test = try #require(MannKendallTest([Double](repeating: 9, count: count)))
      #expect(test.score == 0)
      #expect(test.standardizedScore == 0)
      for alternative in Alternative.allCases { #expect(test.pValue(alternative) == 1) }
    }
  }

  @Test func reversedValuesExchangeTheSides() throws {
    let values: [Double] = [12, 5, 21, 3, 9, 9]
    let forward = try #require(MannKendallTest(values))
    let backward = try #require(MannKendallTest(values.reversed()))
    #expect(forward.score == -backward.score)
    #expect(relativeError(forward.pValue(.less), backward.pValue(.greater)) < 1e-14)
  }

  @Test(arguments: [[], [2], [2, .nan], [2, .infinity, 9]])
  func refusesTooFewAndInfiniteValues(values: [Double]) {
    #expect(MannKendallTest(values) == nil)
  }
}
