import Statistics
import Testing

struct RateTestPowerTests {
  /// Reference values from SciPy 1.17: `poisson.pmf` summed where `binomtest` rejects.
  @Test func agreesWithSciPy() throws {
    for row in try ReferenceTable("rate_power").rows("t1", "t2", "alpha", "r1", "r2", "power") {
      let test = try #require(
        RateTestPower(firstExposure: row[0], secondExposure: row[1], significance: row[2]))
      #expect(relativeError(test.power(first: row[3], second: row[4]), row[5]) < 1e-12, "\(row)")
    }
  }

  @Test func neverRejectsMoreOftenThanAllowed() throws {
    let test = try #require(RateTestPower(firstExposure: 2, secondExposure: 5))
    for rate in [0, 0.1, 1, 4] {
      #expect(try #require(test.power(first: rate, second: rate)) <= 0.05)
    }
  }

  @Test func smallestHigherRateJustReachesThePower() throws {
    let test = try #require(RateTestPower(firstExposure: 10, secondExposure: 10))
    let rate = try #require(test.smallestHigherRate(than: 0.9))
    #expect(abs(try #require(test.power(first: 0.9, second: rate)) - 0.8) < 1e-6)
    #expect(rate > 0.9)
  }

  @Test func largestLowerRateJustReachesThePower() throws {
    let test = try #require(RateTestPower(firstExposure: 10, secondExposure: 10))
    let rate = try #require(test.largestLowerRate(than: 2))
    #expect(abs(try #require(test.power(first: 2, second: rate)) - 0.8) < 1e-6)
    #expect(rate < 2)
  }

  @Test func fewEventsCannotFallNoticeably() throws {
    let test = try #require(RateTestPower(firstExposure: 1, secondExposure: 1))
    #expect(test.largestLowerRate(than: 2) == nil)
    #expect(test.largestLowerRate(than: 0) == nil)
  }

  @Test func refusesArgumentsOutsideItsDomain() throws {
    #expect(RateTestPower(firstExposure: 0, secondExposure: 1) == nil)
    #expect(RateTestPower(firstExposure: 1, secondExposure: .nan) == nil)
    #expect(RateTestPower(firstExposure: 1, secondExposure: 1, significance: 0) == nil)
    let test = try #require(RateTestPower(firstExposure: 1, secondExposure: 1))
    #expect(test.power(first: -1, second: 1) == nil)
    #expect(test.power(first: .nan, second: 1) == nil)
    #expect(test.power(first: 1, second: 1e9) == nil)
    #expect(test.smallestHigherRate(than: -1) == nil)
    #expect(test.smallestHigherRate(than: 1, power: 0.01) == nil)
    #expect(test.largestLowerRate(than: .nan) == nil)
  }
}
