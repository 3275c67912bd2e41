import Statistics
import Testing

struct ProportionFunnelTests {
  /// Reference values from mpmath: exact binomial probabilities, interpolated; then kept in 0 … 1.
  @Test func agreesWithHighPrecision() throws {
    let table = try ReferenceTable("funnel")
    for row in try table.rows("is_rate", "size", "target", "p", "unbounded_limit")
    where row[0] == 0 {
      let limit = ProportionFunnel(target: row[2])?.limit(row[3], trials: Int(row[1]))
      #expect(abs((limit ?? .infinity) - min(max(row[4], 0), 1)) < 1e-12, "\(row)")
    }
  }

  /// Reference values from SciPy 1.17 by the same formula.
  @Test(arguments: [
    (5, 0.3, 0.0, 0.0, 0.6407760141093475, 0.9176954732510302),
    (20, 0.3, 0.0014773166882814937, 0.08117650598067591, 0.4872551465951469, 0.6136996793479673),
    (154, 0.3, 0.18667258391092528, 0.22553534875121117, 0.3702421512831321, 0.414274254818621),
    (10, 0.8, 0.3024639601934524, 0.47050611707899315, 0.976716935634613, 0.9990686774253845),
  ])
  func agreesWithSciPy(
    trials: Int, target: Double, outerLow: Double, low: Double, high: Double, outerHigh: Double
  ) throws {
    let funnel = try #require(ProportionFunnel(target: target))
    #expect(relativeError(funnel.limits(level: 0.95, trials: trials), low, high) < 1e-12)
    #expect(relativeError(funnel.limits(level: 0.998, trials: trials), outerLow, outerHigh) < 1e-12)
  }

  /// Two of two at a target of one half happen one time in four although the line runs below 1.
  ///
  /// SciPy: P(X ≥ 10 | 10, 0.3) = 5.9e-6, P(X ≥ 8 | 10, 0.3) = 0.00159, P(X ≥ 9) = 0.000144.
  @Test func theExactTailDecidesWhatLiesBeyond() throws {
    let half = try #require(ProportionFunnel(target: 0.5))
    let two = try #require(Proportion(successes: 2, trials: 2))
    #expect(half.limits(level: 0.998, trials: 2)?.contains(1) == false)
    #expect(!half.isBeyond(two, level: 0.998) && !half.isBeyond(two, level: 0.95))
    let funnel = try #require(ProportionFunnel(target: 0.3))
    let beyond = try (0...10).filter {
      funnel.isBeyond(try #require(Proportion(successes: $0, trials: 10)), level: 0.998)
    }
    #expect(beyond == [9, 10])
  }

  @Test func narrowsWithTheNumberOfTrials() throws {
    let funnel = try #require(ProportionFunnel(target: 0.4))
    var last = try #require(funnel.limits(level: 0.95, trials: 1))
    for trials in [2, 4, 8, 16, 100, 1000, 100_000, 10_000_000] {
      let limits = try #require(funnel.limits(level: 0.95, trials: trials))
      #expect(last.contains(limits) && limits.contains(0.4))
      last = limits
    }
  }

  @Test func overdispersionWidensByItsRoot() throws {
    let plain = try #require(ProportionFunnel(target: 0.4)?.limits(level: 0.95, trials: 1000))
    let wide = try #require(
      ProportionFunnel(target: 0.4, overdispersion: 4)?.limits(level: 0.95, trials: 1000))
    #expect(relativeError(wide.upper - 0.4, 2 * (plain.upper - 0.4)) < 1e-12)
    #expect(relativeError(0.4 - wide.lower, 2 * (0.4 - plain.lower)) < 1e-12)
    let none = ProportionFunnel(target: 0.4, overdispersion: 0.5)
    #expect(none == ProportionFunnel(target: 0.4))
  }

  @Test func takesThePooledProportionAsTarget() throws {
    let groups = [(2, 9), (9, 14)].compactMap { Proportion(successes: $0, trials: $1) }
    let funnel = try #require(ProportionFunnel(pooling: groups))
    #expect(relativeError(funnel.target, 11.0 / 23) < 1e-15)
    #expect(ProportionFunnel(pooling: []) == nil)
  }

  /// (37/128 − θ) / √(θ(1−θ)/128) with θ = 177/508, NumPy 2.4.
  @Test func measuresTheDistanceInStandardDeviations() throws {
    let funnel = try #require(ProportionFunnel(target: 0.3484251968503937))
    let group = try #require(Proportion(successes: 37, trials: 128))
    #expect(relativeError(funnel.standardizedDistance(of: group), -1.4095539072901029) < 1e-13)
  }

  @Test func refusesArgumentsOutsideItsDomain() throws {
    for target in [0, 1, -1, .nan] { #expect(ProportionFunnel(target: target) == nil) }
    for factor in [-1, .nan, .infinity] {
      #expect(ProportionFunnel(target: 0.5, overdispersion: factor) == nil)
    }
    let funnel = try #require(ProportionFunnel(target: 0.5))
    for p in [0, 1, .nan] { #expect(funnel.limit(p, trials: 9) == nil) }
    #expect(funnel.limit(0.5, trials: 0) == nil)
    #expect(funnel.limits(level: 1, trials: 9) == nil)
  }
}
