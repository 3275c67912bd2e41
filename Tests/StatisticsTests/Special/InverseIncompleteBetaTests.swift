import Statistics
import Testing

struct InverseIncompleteBetaTests {
  /// Reference values from mpmath: Newton's method at 50 digits on tails summed at 60 to 400.
  @Test func agreesWithHighPrecision() throws {
    for row in try ReferenceTable("inverse_beta").rows("is_lower", "p", "a", "b", "x") {
      let x =
        row[0] == 1
        ? inverseRegularizedIncompleteBeta(lower: row[1], a: row[2], b: row[3])
        : inverseRegularizedIncompleteBeta(upper: row[1], a: row[2], b: row[3])
      #expect(relativeError(x, row[4]) < 5e-13, "\(row)")
    }
  }

  /// Small shapes lose digits of the argument but never of the probability it was made for.
  @Test(arguments: [0.05, 0.2, 0.5])
  func leadsBackToTheProbability(shape: Double) throws {
    for p in [1e-9, 0.025, 0.4, 0.9] {
      let x = try #require(inverseRegularizedIncompleteBeta(lower: p, a: shape, b: 3))
      #expect(relativeError(regularizedIncompleteBeta(x, a: shape, b: 3)?.lower, p) < 1e-12)
    }
  }

  @Test func endsGiveEnds() {
    #expect(inverseRegularizedIncompleteBeta(lower: 0, a: 2, b: 3) == 0)
    #expect(inverseRegularizedIncompleteBeta(lower: 1, a: 2, b: 3) == 1)
    #expect(inverseRegularizedIncompleteBeta(upper: 0, a: 2, b: 3) == 1)
    #expect(inverseRegularizedIncompleteBeta(upper: 1, a: 2, b: 3) == 0)
  }

  @Test func underflowsToZero() {
    #expect(inverseRegularizedIncompleteBeta(lower: 0.01, a: 1e-4, b: 1) == 0)
  }

  @Test(arguments: [(-0.1, 1.0, 1.0), (1.1, 1, 1), (.nan, 1, 1), (0.5, 0, 1), (0.5, 1, .nan)])
  func refusesArgumentsOutsideItsDomain(p: Double, a: Double, b: Double) {
    #expect(inverseRegularizedIncompleteBeta(lower: p, a: a, b: b) == nil)
    #expect(inverseRegularizedIncompleteBeta(upper: p, a: a, b: b) == nil)
  }
}
