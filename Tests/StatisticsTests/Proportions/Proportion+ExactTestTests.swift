import Statistics
import Testing

struct ProportionExactTestTests {
  /// Reference values from exact fractions, with the tolerance 1 + 1e-7 for equal probabilities.
  @Test func agreesWithExactFractions() throws {
    let table = try ReferenceTable("binomial_test")
    for row in try table.rows("x", "n", "p", "two_sided", "less", "greater") {
      let proportion = try #require(Proportion(successes: Int(row[0]), trials: Int(row[1])))
      for (alternative, expected) in zip([Alternative.twoSided, .less, .greater], row[3...]) {
        let value = proportion.exactPValue(against: row[2], alternative: alternative)
        #expect(relativeError(value, expected) < 1e-12, "\(row) \(alternative)")
      }
    }
  }

  /// Under the null hypothesis a p-value of at most α has at most the probability α.
  @Test(arguments: [0.1, 0.37, 0.5])
  func rejectsNoMoreOftenThanAllowed(truth: Double) throws {
    let model = try #require(BinomialDistribution(trials: 20, probability: truth))
    for alternative in Alternative.allCases {
      let values = try (0...20).map { successes in
        try #require(
          Proportion(successes: successes, trials: 20)?
            .exactPValue(against: truth, alternative: alternative))
      }
      for limit in values {
        let chance = values.indices.reduce(0) { sum, count in
          values[count] <= limit ? sum + model.probability(of: count) : sum
        }
        #expect(chance <= limit * (1 + 1e-6))
      }
    }
  }

  @Test(arguments: [-0.1, 1.1, .nan])
  func refusesWhatIsNoProbability(probability: Double) throws {
    let proportion = try #require(Proportion(successes: 2, trials: 9))
    #expect(proportion.exactPValue(against: probability) == nil)
  }
}
