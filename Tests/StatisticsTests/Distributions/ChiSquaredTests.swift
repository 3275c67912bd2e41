import Foundation
import Statistics
import Testing

struct ChiSquaredTests {
  /// Reference values from SciPy 1.17: `chi2.sf(x, df)`.
  @Test(arguments: [
    (2.777_777_777_777_777_7, 2.0, 0.249_352_208_777_296_22),
    (19.155_186_562_022_21, 4, 0.000_732_640_549_796_818_4),
    (6.112_169_312_169_312, 1, 0.013_425_424_881_491_248),
  ])
  func upperTailAgreesWithSciPy(x: Double, degrees: Double, expected: Double) {
    let upper = ChiSquared(degreesOfFreedom: degrees)?.tails(at: x)?.upper
    #expect(relativeError(upper, expected) < 1e-13)
  }

  /// Table values.
  @Test(arguments: [(1.0, 3.841_459), (2, 5.991_465), (4, 9.487_729), (10, 18.307_038)])
  func upperFivePercentPointsAreThoseOfTheTables(degrees: Double, expected: Double) throws {
    let model = try #require(ChiSquared(degreesOfFreedom: degrees))
    #expect(relativeError(model.upperQuantile(0.05), expected) < 1e-6)
    #expect(relativeError(model.quantile(0.95), expected) < 1e-6)
  }

  /// Two degrees of freedom are an exponential distribution of mean 2.
  @Test(arguments: [1e-9, 0.3, 4, 1000])
  func isExponentialForTwoDegreesOfFreedom(x: Double) throws {
    let tails = try #require(ChiSquared(degreesOfFreedom: 2)?.tails(at: x))
    #expect(relativeError(tails.upper, exp(-x / 2)) < 2e-13)
  }

  @Test func nothingLiesBelowZero() throws {
    let model = try #require(ChiSquared(degreesOfFreedom: 3))
    #expect(model.tails(at: -1)?.lower == 0)
    #expect(model.tails(at: .nan) == nil)
    #expect(model.quantile(1.5) == nil)
    #expect(model.upperQuantile(0) == .infinity)
  }

  @Test(arguments: [0, -1, .nan, .infinity])
  func refusesDegreesOfFreedomOutsideItsDomain(degrees: Double) {
    #expect(ChiSquared(degreesOfFreedom: degrees) == nil)
  }
}
