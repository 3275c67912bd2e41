import Statistics
import Testing

struct RateRatioTests {
  /// The example of R's help page, R 4.2: `poisson.test(c(11, 6+8+7), c(800, 1083+1050+878))`.
  @Test func agreesWithR() throws {
    let ratio = try ratio(11, 800, 21, 3011)
    #expect(relativeError(ratio.exactPValue(), 0.0796686330333295) < 1e-12)
    #expect(relativeError(ratio.value, 1.971_488) < 1e-6)
    #expect(relativeError(ratio.exactInterval(), 0.858_426, 4.277_266) < 1e-6)
  }

  /// Reference values from exact fractions (p-values) and mpmath (bounds of the binomial probability).
  @Test func agreesWithExactFractions() throws {
    let table = try ReferenceTable("rate_ratio")
    for row in try table.rows(
      "k1", "t1", "k2", "t2", "ratio", "two_sided", "less", "greater", "lower", "upper")
    {
      let ratio = try ratio(Int(row[0]), row[1], Int(row[2]), row[3])
      for (alternative, expected) in zip([Alternative.twoSided, .less, .greater], row[5..<8]) {
        let value = ratio.exactPValue(against: row[4], alternative: alternative)
        #expect(relativeError(value, expected) < 1e-12, "\(row) \(alternative)")
      }
      #expect(relativeError(ratio.exactInterval(), row[8], row[9]) < 1e-12, "\(row)")
    }
  }

  @Test func turnsAroundWithItsTerms() throws {
    let one = try #require(ratio(2, 3, 9, 4).exactInterval())
    let other = try #require(ratio(9, 4, 2, 3).exactInterval())
    #expect(relativeError(one.lower, 1 / other.upper) < 1e-13)
    #expect(relativeError(one.upper, 1 / other.lower) < 1e-13)
  }

  @Test func emptyCountsGiveTheirLimits() throws {
    let both = try ratio(0, 1, 0, 1)
    #expect(both.value == nil)
    #expect(both.exactPValue() == 1)
    #expect(both.exactInterval() == Interval(lower: 0, upper: .infinity))
    #expect(try ratio(3, 1, 0, 1).value == .infinity)
    #expect(try ratio(3, 1, 0, 1).exactInterval()?.upper == .infinity)
    #expect(try ratio(0, 1, 3, 1).value == 0)
    #expect(try ratio(0, 1, 3, 1).exactInterval()?.lower == 0)
  }

  @Test(arguments: [0, -1, .nan, .infinity])
  func refusesWhatIsNoRatio(null: Double) throws {
    #expect(try ratio(2, 1, 9, 1).exactPValue(against: null) == nil)
  }

  @Test(arguments: [0, 1, .nan])
  func refusesWhatIsNoLevel(level: Double) throws {
    #expect(try ratio(2, 1, 9, 1).exactInterval(level: level) == nil)
  }

  private func ratio(_ x: Int, _ t: Double, _ y: Int, _ s: Double) throws -> RateRatio {
    RateRatio(
      try #require(PoissonRate(events: x, exposure: t)),
      over: try #require(PoissonRate(events: y, exposure: s)))
  }
}
