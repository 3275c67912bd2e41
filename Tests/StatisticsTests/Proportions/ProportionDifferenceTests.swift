import Statistics
import Testing

struct ProportionDifferenceTests {
  /// Newcombe (1998), table II, method 10, to the printed places and beyond (SciPy 1.17 normal quantile).
  @Test(
    arguments: [
      (56, 70, 48, 80, 0.05243147240236498, 0.333872654036906),
      (9, 10, 3, 10, 0.17052272393450302, 0.8090179735354881),
      (5, 56, 0, 29, -0.03813714790353688, 0.19256001385511162),
      (10, 10, 0, 20, 0.6790860371419147, 1.0),
    ] as [(Int, Int, Int, Int, Double, Double)])
  func agreesWithNewcombesExamples(
    x: Int, n: Int, y: Int, m: Int, lower: Double, upper: Double
  ) throws {
    let difference = try difference(x, n, y, m)
    #expect(relativeError(difference.newcombeInterval(), lower, upper) < 1e-12)
  }

  /// Reference values from mpmath at 50 digits.
  @Test func agreesWithHighPrecision() throws {
    for row in try ReferenceTable("newcombe").rows(
      "x1", "n1", "x2", "n2", "level", "lower", "upper")
    {
      let difference = try difference(Int(row[0]), Int(row[1]), Int(row[2]), Int(row[3]))
      let interval = difference.newcombeInterval(level: row[4])
      #expect(relativeError(interval, row[5], row[6]) < 1e-12, "\(row)")
    }
  }

  @Test func turnsAroundWithItsTerms() throws {
    let one = try #require(difference(2, 9, 9, 14).newcombeInterval())
    let other = try #require(difference(9, 14, 2, 9).newcombeInterval())
    #expect(abs(one.lower + other.upper) < 1e-15)
    #expect(abs(one.upper + other.lower) < 1e-15)
  }

  @Test func staysWithinOneAndContainsTheDifference() throws {
    for x in 0...9 {
      for y in 0...4 {
        let difference = try difference(x, 9, y, 4)
        let interval = try #require(difference.newcombeInterval())
        #expect(interval.lower >= -1 && interval.upper <= 1)
        #expect(interval.contains(difference.value))
      }
    }
  }

  @Test func refusesWhatIsNoLevel() throws {
    for level in [0, 1, .nan] {
      #expect(try difference(1, 2, 1, 3).newcombeInterval(level: level) == nil)
    }
  }

  private func difference(_ x: Int, _ n: Int, _ y: Int, _ m: Int) throws -> ProportionDifference {
    ProportionDifference(
      try #require(Proportion(successes: x, trials: n)),
      minus: try #require(Proportion(successes: y, trials: m)))
  }
}
