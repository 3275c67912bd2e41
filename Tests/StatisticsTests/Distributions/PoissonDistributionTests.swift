import Statistics
import Testing

struct PoissonDistributionTests {
  /// Reference values from mpmath at 50 digits and more, means from 1e-8 to 1e6.
  @Test func agreesWithHighPrecision() throws {
    for row in try ReferenceTable("poisson").rows("mean", "k", "probability", "lower", "upper") {
      let model = try #require(PoissonDistribution(mean: row[0]))
      let count = Int(row[1])
      #expect(relativeError(model.probability(of: count), row[2]) < 5e-13, "\(row)")
      #expect(relativeError(model.tails(at: count), row[3], row[4]) < 5e-13, "\(row)")
    }
  }

  @Test(arguments: [0, 0.3, 2, 9, 14])
  func probabilitiesAddUpToTheTails(mean: Double) throws {
    let model = try #require(PoissonDistribution(mean: mean))
    var sum = 0.0
    for count in 0...100 {
      sum += model.probability(of: count)
      #expect(abs(model.tails(at: count).lower - sum) < 1e-14)
    }
    #expect(abs(sum - 1) < 1e-14)
  }

  /// Reference values from SciPy 1.17: `poisson.ppf(p, mean)`.
  @Test(arguments: [
    (1.0, 0.975, 3), (1, 0.999, 5), (5, 0.025, 1), (50, 0.001, 30), (50, 0.999, 73), (0, 0.9, 0),
    (2, 0, 0), (700, 0.5, 700),
  ])
  func quantilesAgreeWithSciPy(mean: Double, p: Double, expected: Int) {
    #expect(PoissonDistribution(mean: mean)?.quantile(p) == expected)
  }

  @Test func impossibleCountsHaveNoProbability() throws {
    let model = try #require(PoissonDistribution(mean: 2))
    #expect(model.probability(of: -1) == 0)
    #expect(model.probability(of: .max) == 0)
    #expect(model.tails(at: -1).lower == 0)
    #expect(model.tails(at: .max).upper == 0)
    #expect(model.quantile(1) == nil)
    #expect(model.quantile(.nan) == nil)
  }

  @Test(arguments: [-1, .nan, .infinity, 1e10])
  func refusesMeansOutsideItsDomain(mean: Double) {
    #expect(PoissonDistribution(mean: mean) == nil)
  }
}
