import Statistics
import Testing

struct BetaDistributionTests {
  /// Reference values from SciPy 1.17: `beta.ppf([.025, .975], 7.5, 43.5)`.
  @Test func quantilesAgreeWithSciPy() throws {
    let model = try #require(BetaDistribution(a: 7.5, b: 43.5))
    #expect(relativeError(model.quantile(0.025), 0.064_871_701_150_518_5) < 1e-13)
    #expect(relativeError(model.upperQuantile(0.025), 0.255_325_028_156_391_63) < 1e-13)
  }

  @Test(arguments: [0.2, 0.5, 0.9])
  func isUniformForShapesOfOne(x: Double) throws {
    let model = try #require(BetaDistribution(a: 1, b: 1))
    #expect(relativeError(model.tails(at: x), x, 1 - x) < 1e-15)
  }

  @Test func nothingLiesOutsideZeroAndOne() throws {
    let model = try #require(BetaDistribution(a: 2, b: 3))
    #expect(model.tails(at: -5)?.lower == 0)
    #expect(model.tails(at: 5)?.upper == 0)
    #expect(model.tails(at: .nan) == nil)
    #expect(model.quantile(-1) == nil)
  }

  @Test(arguments: [(0.0, 1.0), (1, -1), (.nan, 1), (1, .infinity)])
  func refusesShapesOutsideItsDomain(a: Double, b: Double) {
    #expect(BetaDistribution(a: a, b: b) == nil)
  }
}
