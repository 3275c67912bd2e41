import Statistics
import Testing

struct HypergeometricDistributionTests {
  /// Reference values from mpmath at 50 digits: binomial coefficients added up.
  @Test func agreesWithHighPrecision() throws {
    let table = try ReferenceTable("hypergeometric")
    for row in try table.rows(
      "population", "successes", "draws", "k", "probability", "lower", "upper")
    {
      let model = try #require(
        HypergeometricDistribution(
          population: Int(row[0]), successes: Int(row[1]), draws: Int(row[2])))
      let count = Int(row[3])
      #expect(relativeError(model.probability(of: count), row[4]) < 1e-14, "\(row)")
      #expect(relativeError(model.tails(at: count), row[5], row[6]) < 1e-14, "\(row)")
    }
  }

  /// The mean is n K / N and the variance n (K/N) (1 − K/N) (N − n)/(N − 1).
  @Test func momentsFollowTheFormulas() throws {
    for (population, successes, draws) in [(16, 9, 10), (100, 50, 3), (7, 7, 4), (9, 2, 9)] {
      let model = try #require(
        HypergeometricDistribution(population: population, successes: successes, draws: draws))
      let (share, n, all) = (
        Double(successes) / Double(population), Double(draws), Double(population)
      )
      #expect(abs(model.mean - n * share) < 1e-13)
      #expect(abs(model.variance - n * share * (1 - share) * (all - n) / (all - 1)) < 1e-12)
      #expect(abs(model.probabilities.reduce(0, +) - 1) < 1e-14)
    }
  }

  /// With odds ω the chances of neighbours change by the factor ω.
  @Test(arguments: [1e-280, 0.01, 3, 1e280])
  func oddsTiltTheProbabilities(odds: Double) throws {
    let plain = try #require(HypergeometricDistribution(population: 16, successes: 9, draws: 10))
    let tilted = try #require(
      HypergeometricDistribution(population: 16, successes: 9, draws: 10, oddsRatio: odds))
    #expect(abs(tilted.probabilities.reduce(0, +) - 1) < 1e-14)
    for k in plain.support.dropFirst() where tilted.probability(of: k) > 1e-290 {
      let before = tilted.probability(of: k - 1)
      guard before > 1e-290 else { continue }
      let expected = plain.probability(of: k) / plain.probability(of: k - 1) * odds
      #expect(relativeError(tilted.probability(of: k) / before, expected) < 1e-13)
    }
  }

  @Test func impossibleCountsHaveNoProbability() throws {
    let model = try #require(HypergeometricDistribution(population: 16, successes: 9, draws: 10))
    #expect(model.support == 3...9)
    #expect(model.probability(of: 2) == 0)
    #expect(model.tails(at: 2).lower == 0)
    #expect(model.tails(at: 9).upper == 0)
  }

  @Test(arguments: [(-1, 0, 0), (5, 6, 1), (5, 1, 6), (5, -1, 2), (20_000_000, 1, 1)])
  func refusesParametersOutsideItsDomain(population: Int, successes: Int, draws: Int) {
    #expect(
      HypergeometricDistribution(population: population, successes: successes, draws: draws) == nil)
  }

  @Test(arguments: [0, -1, .nan, .infinity])
  func refusesOddsOutsideItsDomain(odds: Double) {
    #expect(
      HypergeometricDistribution(population: 5, successes: 2, draws: 2, oddsRatio: odds) == nil)
  }
}
