import Statistics
import Testing

struct ProportionClopperPearsonTests {
  /// Reference values from SciPy 1.17: `binomtest(x, n).proportion_ci(0.95, "exact")`.
  ///
  /// Its root finder stops at a relative distance of about 2e-11.
  @Test(
    arguments: [
      (0, 1, 0.0, 0.975),
      (0, 10, 0.0, 0.30849710781876294),
      (1, 10, 0.0025285785444625728, 0.44501611702819543),
      (3, 12, 0.05486064452799241, 0.5718584618780997),
      (10, 10, 0.6915028921812371, 1.0),
      (0, 20, 0.0, 0.16843347098308548),
      (1, 29, 0.0008726468835971072, 0.17764429548841465),
      (7, 50, 0.05819170033997344, 0.26739600249700846),
      (15, 148, 0.05784401008344801, 0.16165049034947895),
      (81, 263, 0.25273674558504267, 0.36762192260134746),
      (37, 128, 0.21238040558489935, 0.3757783014135446),
      (128, 154, 0.7624916659524389, 0.8866503483553837),
      (5, 5, 0.47817624989501856, 1.0),
      (2, 3, 0.09429932405071303, 0.9915962413403874),
    ] as [(Int, Int, Double, Double)])
  func agreesWithSciPy(successes: Int, trials: Int, lower: Double, upper: Double) {
    let interval = Proportion(successes: successes, trials: trials)?.clopperPearsonInterval()
    #expect(relativeError(interval, lower, upper) < 1e-10)
  }

  /// For every true probability the counts whose interval covers it have at least the nominal chance.
  @Test(arguments: [0.8, 0.95])
  func coverageIsNeverBelowTheLevel(level: Double) throws {
    for trials in 1...14 {
      let intervals = try (0...trials).map { successes in
        try #require(
          Proportion(successes: successes, trials: trials)?.clopperPearsonInterval(level: level))
      }
      for step in 0...200 {
        let truth = Double(step) / 200
        let model = try #require(BinomialDistribution(trials: trials, probability: truth))
        let coverage = intervals.enumerated().reduce(0) { sum, entry in
          entry.element.contains(truth) ? sum + model.probability(of: entry.offset) : sum
        }
        #expect(coverage >= level - 1e-12, "\(trials) trials, p = \(truth)")
      }
    }
  }
}
