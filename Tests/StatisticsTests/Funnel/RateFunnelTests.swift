import Statistics
import Testing

struct RateFunnelTests {
  /// Reference values from mpmath: exact Poisson probabilities, interpolated; then kept above 0.
  @Test func agreesWithHighPrecision() throws {
    let table = try ReferenceTable("funnel")
    for row in try table.rows("is_rate", "size", "target", "p", "unbounded_limit")
    where row[0] == 1 {
      let limit = RateFunnel(target: row[2])?.limit(row[3], exposure: row[1])
      #expect(abs((limit ?? .infinity) - max(row[4], 0)) < 1e-12, "\(row)")
    }
  }

  /// Reference values from SciPy 1.17 by the same formula, as ratios of observed to expected.
  @Test(arguments: [
    (1.0, 0.0, 0.0, 2.9019486964854146, 4.867625595670333),
    (5, 0.0, 0.10841315910257662, 1.8753117175325535, 2.5542707563279725),
    (50, 0.5824563298296312, 0.7224344700191487, 1.276609833754678, 1.4550281703123855),
  ])
  func agreesWithSciPy(
    expected: Double, outerLow: Double, low: Double, high: Double, outerHigh: Double
  ) throws {
    let funnel = try #require(RateFunnel(target: 1))
    #expect(relativeError(funnel.limits(level: 0.95, exposure: expected), low, high) < 1e-12)
    let outer = funnel.limits(level: 0.998, exposure: expected)
    #expect(relativeError(outer, outerLow, outerHigh) < 1e-12)
  }

  @Test func dependsOnTheExpectedCountAlone() throws {
    let one = try #require(RateFunnel(target: 2)?.limit(0.975, exposure: 7))
    let other = try #require(RateFunnel(target: 0.02)?.limit(0.975, exposure: 700))
    #expect(relativeError(one / 2, other / 0.02) < 1e-13)
  }

  @Test func overdispersionWidensByItsRoot() throws {
    let plain = try #require(RateFunnel(target: 1)?.limit(0.975, exposure: 300))
    let wide = try #require(RateFunnel(target: 1, overdispersion: 9)?.limit(0.975, exposure: 300))
    #expect(relativeError(wide - 1, 3 * (plain - 1)) < 1e-12)
  }

  @Test func measuresTheDistanceInStandardDeviations() throws {
    let funnel = try #require(RateFunnel(target: 4))
    let rate = try #require(PoissonRate(events: 25, exposure: 4))
    #expect(relativeError(funnel.standardizedDistance(of: rate), 2.25) < 1e-15)
  }

  @Test func refusesArgumentsOutsideItsDomain() throws {
    for target in [0, -1, .nan, .infinity] { #expect(RateFunnel(target: target) == nil) }
    #expect(RateFunnel(target: 1, overdispersion: -1) == nil)
    let funnel = try #require(RateFunnel(target: 1))
    for p in [0, 1, .nan] { #expect(funnel.limit(p, exposure: 9) == nil) }
    for exposure in [0, -1, .nan, 1e10] { #expect(funnel.limit(0.5, exposure: exposure) == nil) }
    #expect(funnel.limits(level: 0, exposure: 9) == nil)
  }
}
