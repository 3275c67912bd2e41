import Statistics
import Testing

struct TwoByTwoTableOddsRatioTests {
  /// Reference values from mpmath at 50 digits: the logarithm of the odds found by halving.
  @Test func agreesWithHighPrecision() throws {
    let table = try ReferenceTable("fisher")
    for row in try table.rows(
      "a", "b", "c", "d", "odds_ratio", "lower", "upper", "lower80", "upper80")
    {
      let cells = row[0..<4].map { Int($0) }
      let table = try #require(TwoByTwoTable(cells[0], cells[1], cells[2], cells[3]))
      #expect(relativeError(table.conditionalOddsRatio, row[4]) < 1e-12, "\(row)")
      let wide = table.conditionalOddsRatioInterval()
      #expect(relativeError(wide, row[5], row[6]) < 1e-12, "\(row)")
      let narrow = table.conditionalOddsRatioInterval(level: 0.8)
      #expect(relativeError(narrow, row[7], row[8]) < 1e-12, "\(row)")
    }
  }

  /// Reference values from SciPy 1.17, to the accuracy of its root finder: `contingency.odds_ratio`.
  @Test(arguments: [
    (8, 2, 1, 5, 15.465819716921013, 1.0088492079476723, 1059.6394950862782),
    (3, 1, 1, 3, 6.408319658199662, 0.21173559544657966, 626.2435305888141),
    (2, 10, 15, 3, 0.04693663904968003, 0.003317163950657363, 0.36318960235668074),
    (7, 12, 8, 3, 0.23094194095879872, 0.029292871845823177, 1.3772717024332373),
    (0, 5, 4, 6, 0, 0, 2.879471751872135),
  ])
  func agreesWithSciPy(
    a: Int, b: Int, c: Int, d: Int, odds: Double, lower: Double, upper: Double
  ) throws {
    let table = try #require(TwoByTwoTable(a, b, c, d))
    #expect(relativeError(table.conditionalOddsRatio, odds) < 1e-7)
    #expect(relativeError(table.conditionalOddsRatioInterval(), lower, upper) < 1e-7)
  }

  /// R 4.2, `fisher.test`: [[8,2],[1,5]] has the conditional estimate 15.46582.
  @Test func isNearerToOneThanTheSampleOddsRatio() throws {
    for (a, b, c, d) in [(8, 2, 1, 5), (2, 10, 15, 3), (30, 70, 55, 45)] {
      let table = try #require(TwoByTwoTable(a, b, c, d))
      let sample = try #require(table.sampleOddsRatio)
      let conditional = try #require(table.conditionalOddsRatio)
      #expect(sample > 1 ? 1..<sample ~= conditional : sample < conditional && conditional < 1)
    }
  }

  @Test func invertsWhenTheRowsChangePlaces() throws {
    let plain = try #require(TwoByTwoTable(7, 12, 8, 3))
    let swapped = try #require(TwoByTwoTable(8, 3, 7, 12))
    let one = try #require(plain.conditionalOddsRatio)
    #expect(relativeError(swapped.conditionalOddsRatio, 1 / one) < 1e-12)
  }

  @Test func marginsThatAllowOneTableSayNothing() throws {
    let table = try #require(TwoByTwoTable(0, 0, 9, 14))
    #expect(table.conditionalOddsRatio == nil)
    #expect(table.conditionalOddsRatioInterval() == Interval(lower: 0, upper: .infinity))
  }

  @Test(arguments: [0, 1, .nan])
  func refusesWhatIsNoLevel(level: Double) throws {
    let table = try #require(TwoByTwoTable(2, 9, 14, 1))
    #expect(table.conditionalOddsRatioInterval(level: level) == nil)
  }
}
