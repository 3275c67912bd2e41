import Foundation
import Statistics
import Testing

struct IncompleteGammaTests {
  /// Reference values from mpmath at 400 digits.
  ///
  /// Both tails from 1 down to 1e-300, shapes from 1e-10 to 1e6.
  @Test func bothTailsAgreeWithHighPrecision() throws {
    for row in try ReferenceTable("incomplete_gamma").rows("a", "x", "lower", "upper") {
      let tails = regularizedIncompleteGamma(row[1], a: row[0])
      #expect(relativeError(tails, row[2], row[3]) < 5e-13, "a = \(row[0]), x = \(row[1])")
    }
  }

  /// Q(1, x) = exp(−x).
  @Test(arguments: [1e-300, 1e-5, 0.5, 1.4, 1.6, 30, 700])
  func isExponentialForAShapeOfOne(x: Double) {
    let tails = regularizedIncompleteGamma(x, a: 1)
    #expect(relativeError(tails?.upper, exp(-x)) < 2e-13)
    #expect(relativeError(tails?.lower, -expm1(-x)) < 2e-13)
  }

  @Test(arguments: [0.2, 1, 3.5, 90])
  func growsWithItsArgument(shape: Double) throws {
    var last = -1.0
    for step in 0...400 {
      let tails = try #require(regularizedIncompleteGamma(Double(step) * shape / 100, a: shape))
      #expect(tails.lower >= last)
      last = tails.lower
    }
  }

  @Test func isZeroAndOneAtTheEnds() {
    #expect(regularizedIncompleteGamma(0, a: 2)?.lower == 0)
    #expect(regularizedIncompleteGamma(.infinity, a: 2)?.upper == 0)
  }

  @Test(arguments: [(-1.0, 1.0), (.nan, 1), (1, 0), (1, -2), (1, .nan), (1, 1e10)])
  func refusesArgumentsOutsideItsDomain(x: Double, a: Double) {
    #expect(regularizedIncompleteGamma(x, a: a) == nil)
  }

  @Test func extremeShapesGiveProbabilities() throws {
    for a in [1e-250, 1e-20, 1, 1e9] {
      for x in [.leastNonzeroMagnitude, 1e-300, 0.5, 2, 1e9, 1e12, 1e300] {
        let tails = try #require(regularizedIncompleteGamma(x, a: a))
        #expect(0...1 ~= tails.lower && 0...1 ~= tails.upper)
        #expect(abs(tails.lower + tails.upper - 1) < 1e-12)
      }
    }
  }
}
