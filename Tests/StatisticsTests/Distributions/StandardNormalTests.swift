import Statistics
import Testing

struct StandardNormalTests {
  /// Reference values from mpmath at 50 digits: `erfc(z / sqrt(2)) / 2`.
  @Test func tailsAgreeWithHighPrecision() throws {
    for row in try ReferenceTable("normal").rows("z", "lower", "upper") {
      #expect(relativeError(StandardNormal.tails(at: row[0]), row[1], row[2]) < 1e-15)
      #expect(relativeError(StandardNormal.tails(at: -row[0]), row[2], row[1]) < 1e-15)
    }
  }

  /// Reference values from mpmath: Newton's method on `ncdf`, down to p = 1e-300.
  @Test func quantileAgreesWithHighPrecision() throws {
    for row in try ReferenceTable("normal_quantile").rows("p", "z") {
      #expect(relativeError(StandardNormal.quantile(row[0]), row[1]) < 2e-15, "p = \(row[0])")
    }
  }

  @Test(arguments: [1e-300, 1e-20, 0.001, 0.3, 0.5])
  func upperQuantileIsTheMirrorImage(p: Double) throws {
    let lower = try #require(StandardNormal.quantile(p))
    #expect(StandardNormal.upperQuantile(p) == -lower)
  }

  @Test func infiniteArgumentsAreTheEnds() {
    #expect(StandardNormal.tails(at: .infinity)?.upper == 0)
    #expect(StandardNormal.tails(at: -.infinity)?.lower == 0)
    #expect(StandardNormal.tails(at: 1e300)?.lower == 1)
    #expect(StandardNormal.quantile(0) == -.infinity)
    #expect(StandardNormal.quantile(1) == .infinity)
    #expect(StandardNormal.quantile(0.5) == 0)
  }

  @Test func refusesWhatIsNoProbability() {
    #expect(StandardNormal.tails(at: .nan) == nil)
    for p in [-0.1, 1.1, .nan] { #expect(StandardNormal.quantile(p) == nil) }
  }
}
