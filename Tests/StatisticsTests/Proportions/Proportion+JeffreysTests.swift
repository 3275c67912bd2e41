import Statistics
import Testing

struct ProportionJeffreysTests {
  /// Reference values from SciPy 1.17: `beta.ppf` of x + ½, n − x + ½, 0 and 1 at the boundary.
  @Test(
    arguments: [
      (0, 1, 0.0, 0.8532536836904248),
      (0, 10, 0.0, 0.21719626750921053),
      (1, 10, 0.011011673763161133, 0.3813147710666164),
      (3, 12, 0.07594232891948483, 0.5291910836265507),
      (10, 10, 0.7828037324907894, 1.0),
      (0, 20, 0.0, 0.11663898290487539),
      (1, 29, 0.003746173649057073, 0.15007768600223173),
      (7, 50, 0.0648717011505185, 0.25532502815639163),
      (15, 148, 0.060448517009296425, 0.15764314347874112),
      (81, 263, 0.2545219349910236, 0.36564749917408246),
      (37, 128, 0.21588763668350228, 0.37165421639049273),
      (128, 154, 0.7661189671485842, 0.8839120991274628),
      (5, 5, 0.6206228577009606, 1.0),
      (2, 3, 0.17673609713125732, 0.9612523822148348),
    ] as [(Int, Int, Double, Double)])
  func agreesWithSciPy(successes: Int, trials: Int, lower: Double, upper: Double) {
    let interval = Proportion(successes: successes, trials: trials)?.jeffreysInterval()
    #expect(relativeError(interval, lower, upper) < 1e-12)
  }

  /// Reference values from mpmath at 50 digits: roots of tails summed at 60 to 400 digits.
  @Test func agreesWithHighPrecision() throws {
    let table = try ReferenceTable("proportion_intervals")
    for row in try table.rows("x", "n", "level", "jeffreys_lower", "jeffreys_upper") {
      let proportion = Proportion(successes: Int(row[0]), trials: Int(row[1]))
      let interval = proportion?.jeffreysInterval(level: row[2])
      #expect(relativeError(interval, row[3], row[4]) < 1e-12, "\(row)")
    }
  }

  @Test(arguments: [0, 1, -1, 2, .nan])
  func refusesWhatIsNoLevel(level: Double) throws {
    #expect(try #require(Proportion(successes: 2, trials: 9)).jeffreysInterval(level: level) == nil)
  }

  @Test func isNestedInTheLevel() throws {
    for successes in 0...14 {
      let proportion = try #require(Proportion(successes: successes, trials: 14))
      var inner = try #require(proportion.jeffreysInterval(level: 0.001))
      for level in [0.2, 0.5, 0.8, 0.95, 0.999, 0.999_999] {
        let outer = try #require(proportion.jeffreysInterval(level: level))
        #expect(outer.contains(inner))
        #expect(outer.lower >= 0 && outer.upper <= 1)
        inner = outer
      }
      #expect(inner.contains(proportion.value))
    }
  }

  @Test func mirrorsWhenSuccessAndFailureChangePlaces() throws {
    for successes in 0...14 {
      let one = try #require(Proportion(successes: successes, trials: 14)?.jeffreysInterval())
      let other = try #require(
        Proportion(successes: 14 - successes, trials: 14)?.jeffreysInterval())
      #expect(abs(one.lower - (1 - other.upper)) < 1e-15)
      #expect(abs(one.upper - (1 - other.lower)) < 1e-15)
    }
  }
}
