import Statistics
import Testing

struct PoissonCountTests {
  /// Reference values from SciPy 1.17: `chi2.ppf(.025, 2 k)/2` and `chi2.ppf(.975, 2 k + 2)/2`.
  @Test(arguments: [
    (0, 0.0, 3.6888794541139354), (1, 0.025317807984289876, 5.571643390938898),
    (2, 0.24220927854396496, 7.22468766772396), (3, 0.6186721228956014, 8.767273069742323),
    (5, 1.6234863901184207, 11.66833207932267), (10, 4.7953886961324335, 18.39035604201778),
    (20, 12.216519585403944, 30.8883779026746), (50, 37.110963737461866, 65.91876666433681),
    (100, 81.36399125092314, 121.62679379242638),
  ])
  func agreesWithSciPy(events: Int, lower: Double, upper: Double) {
    #expect(relativeError(PoissonCount(events: events)?.garwoodInterval(), lower, upper) < 1e-12)
  }

  /// Reference values from mpmath: roots of tails summed at 400 digits.
  @Test func agreesWithHighPrecision() throws {
    for row in try ReferenceTable("garwood").rows("k", "level", "lower", "upper") {
      let interval = PoissonCount(events: Int(row[0]))?.garwoodInterval(level: row[1])
      #expect(relativeError(interval, row[2], row[3]) < 1e-12, "\(row)")
    }
  }

  @Test(arguments: [0.8, 0.95])
  func coverageIsNeverBelowTheLevel(level: Double) throws {
    let intervals = try (0...80).map { events in
      try #require(PoissonCount(events: events)?.garwoodInterval(level: level))
    }
    for step in 1...300 {
      let truth = Double(step) / 15
      let model = try #require(PoissonDistribution(mean: truth))
      let coverage = intervals.enumerated().reduce(0) { sum, entry in
        entry.element.contains(truth) ? sum + model.probability(of: entry.offset) : sum
      }
      #expect(coverage >= level - 1e-12, "mean \(truth)")
    }
  }

  @Test func isNestedInTheLevel() throws {
    for events in [0, 2, 9, 14] {
      let count = try #require(PoissonCount(events: events))
      let narrow = try #require(count.garwoodInterval(level: 0.8))
      let wide = try #require(count.garwoodInterval(level: 0.998))
      #expect(wide.contains(narrow))
      #expect(narrow.contains(Double(events)))
    }
  }

  @Test func refusesWhatIsNoCountOrLevel() throws {
    #expect(PoissonCount(events: -1) == nil)
    #expect(PoissonCount(events: 600_000_000) == nil)
    for level in [0, 1, .nan] {
      #expect(try #require(PoissonCount(events: 2)).garwoodInterval(level: level) == nil)
    }
  }
}
