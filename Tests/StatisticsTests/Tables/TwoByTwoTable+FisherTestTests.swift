import Statistics
import Testing

struct TwoByTwoTableFisherTests {
  /// Reference values from exact fractions, checked against `scipy.stats.fisher_exact`.
  @Test func agreesWithExactFractions() throws {
    let table = try ReferenceTable("fisher")
    for row in try table.rows("a", "b", "c", "d", "two_sided", "less", "greater") {
      let cells = row[0..<4].map { Int($0) }
      let table = try #require(TwoByTwoTable(cells[0], cells[1], cells[2], cells[3]))
      for (alternative, expected) in zip([Alternative.twoSided, .less, .greater], row[4...]) {
        #expect(relativeError(table.fisherPValue(alternative), expected) < 1e-13, "\(row)")
      }
    }
  }

  /// Reference values from SciPy 1.17: `fisher_exact(table, alternative)`.
  @Test(arguments: [
    (8, 2, 1, 5, 0.034965034965034975, 0.9991258741258742, 0.024475524475524483),
    (3, 1, 1, 3, 0.48571428571428565, 0.9857142857142858, 0.24285714285714283),
    (2, 10, 15, 3, 0.0005367241191434357, 0.000465180943362905, 0.9999845190186861),
    (7, 12, 8, 3, 0.12813593203398302, 0.06406796601699151, 0.9895302348825588),
    (0, 5, 4, 6, 0.23076923076923078, 0.15384615384615385, 1.0),
  ])
  func agreesWithSciPy(
    a: Int, b: Int, c: Int, d: Int, twoSided: Double, less: Double, greater: Double
  ) throws {
    let table = try #require(TwoByTwoTable(a, b, c, d))
    #expect(relativeError(table.fisherPValue(), twoSided) < 1e-12)
    #expect(relativeError(table.fisherPValue(.less), less) < 1e-12)
    #expect(relativeError(table.fisherPValue(.greater), greater) < 1e-12)
  }

  @Test func doesNotChangeWhenTheTableIsTurned() throws {
    for a in 0...4 {
      for b in 0...3 {
        for (c, d) in [(2, 9), (5, 1), (0, 4)] {
          let plain = try #require(TwoByTwoTable(a, b, c, d)).fisherPValue()
          let transposed = try #require(TwoByTwoTable(a, c, b, d)).fisherPValue()
          let mirrored = try #require(TwoByTwoTable(b, a, d, c)).fisherPValue()
          #expect(relativeError(transposed, plain) < 1e-13)
          #expect(relativeError(mirrored, plain) < 1e-13)
        }
      }
    }
  }

  /// Under the null hypothesis, whatever the margins, a p-value of at most α has at most the chance α.
  @Test func rejectsNoMoreOftenThanAllowed() throws {
    for successes in 0...16 {
      let model = try #require(
        HypergeometricDistribution(population: 16, successes: successes, draws: 7))
      let values = try model.support.map { a in
        try #require(TwoByTwoTable(a, 7 - a, successes - a, 9 - successes + a)).fisherPValue()
      }
      for limit in values {
        let chance = zip(values, model.probabilities).reduce(0) { sum, entry in
          entry.0 <= limit ? sum + entry.1 : sum
        }
        #expect(chance <= limit * (1 + 1e-6))
      }
    }
  }

  @Test func emptyLinesLeaveOneArrangement() throws {
    #expect(try #require(TwoByTwoTable(0, 0, 9, 14)).fisherPValue() == 1)
    #expect(try #require(TwoByTwoTable(0, 0, 0, 0)).fisherPValue() == 1)
  }
}
