import Statistics
import Testing

struct BinomialDistributionTests {
  /// Reference values from mpmath at 50 digits and more, up to a million trials.
  @Test func agreesWithHighPrecision() throws {
    let table = try ReferenceTable("binomial")
    for row in try table.rows("n", "p", "k", "probability", "lower", "upper") {
      let model = try #require(BinomialDistribution(trials: Int(row[0]), probability: row[1]))
      let count = Int(row[2])
      #expect(relativeError(model.probability(of: count), row[3]) < 5e-13, "\(row)")
      #expect(relativeError(model.tails(at: count), row[4], row[5]) < 5e-13, "\(row)")
    }
  }

  @Test(arguments: [0, 0.02, 0.5, 0.9, 1])
  func probabilitiesAddUpToTheTails(probability: Double) throws {
    for trials in 0...40 {
      let model = try #require(BinomialDistribution(trials: trials, probability: probability))
      var sum = 0.0
      for count in 0...trials {
        sum += model.probability(of: count)
        #expect(abs(model.tails(at: count).lower - sum) < 1e-14)
      }
      #expect(abs(sum - 1) < 1e-14)
    }
  }

  /// Reference values from SciPy 1.17: `binom.ppf(p, n, q)`.
  @Test(arguments: [
    (20, 0.3, 0.001, 1), (20, 0.3, 0.025, 2), (20, 0.3, 0.975, 10), (20, 0.3, 0.999, 13),
    (9, 0.5, 0.5, 4), (1, 0.5, 0.5, 0), (154, 0.8, 0.025, 113), (10, 0.1, 1, 10),
  ])
  func quantilesAgreeWithSciPy(trials: Int, probability: Double, p: Double, expected: Int) {
    let model = BinomialDistribution(trials: trials, probability: probability)
    #expect(model?.quantile(p) == expected)
  }

  @Test func quantileIsTheFirstCountToReachTheProbability() throws {
    let model = try #require(BinomialDistribution(trials: 14, probability: 0.4))
    for step in 0...1000 {
      let p = Double(step) / 1000
      let count = try #require(model.quantile(p))
      #expect(model.tails(at: count).lower >= p * (1 - 1e-13))
      #expect(count == 0 || model.tails(at: count - 1).lower < p)
    }
  }

  @Test func impossibleCountsHaveNoProbability() throws {
    let model = try #require(BinomialDistribution(trials: 9, probability: 0.2))
    #expect(model.probability(of: -1) == 0)
    #expect(model.probability(of: 10) == 0)
    #expect(model.tails(at: -1).lower == 0)
    #expect(model.tails(at: 99).upper == 0)
    #expect(model.quantile(1.5) == nil)
  }

  @Test(arguments: [(-1, 0.5), (3, -0.1), (3, 1.1), (3, .nan), (2_000_000_000, 0.5)])
  func refusesParametersOutsideItsDomain(trials: Int, probability: Double) {
    #expect(BinomialDistribution(trials: trials, probability: probability) == nil)
  }
}
