import Statistics
import Testing

/// What all intervals for a share have in common, and their values at many digits.
struct ProportionIntervalTests {
  /// The raw values are the columns of the reference.
  enum Method: String, CaseIterable, Sendable {
    case wilson, jeffreys
    case correctedWilson = "corrected_wilson"
    case clopperPearson = "clopper_pearson"

    func interval(_ proportion: Proportion, level: Double = 0.95) -> Interval? {
      switch self {
      case .wilson: proportion.wilsonInterval(level: level)
      case .correctedWilson: proportion.continuityCorrectedWilsonInterval(level: level)
      case .clopperPearson: proportion.clopperPearsonInterval(level: level)
      case .jeffreys: proportion.jeffreysInterval(level: level)
      }
    }
  }

  /// Reference values from mpmath at 50 digits; those without a closed form are roots of tails summed
  /// at 60 to 400 digits.
  @Test(arguments: Method.allCases)
  func agreesWithHighPrecision(method: Method) throws {
    let table = try ReferenceTable("proportion_intervals")
    let (lower, upper) = ("\(method.rawValue)_lower", "\(method.rawValue)_upper")
    for row in try table.rows("x", "n", "level", lower, upper) {
      let proportion = try #require(Proportion(successes: Int(row[0]), trials: Int(row[1])))
      let interval = method.interval(proportion, level: row[2])
      #expect(relativeError(interval, row[3], row[4]) < 1e-12, "\(row)")
    }
  }

  @Test(arguments: Method.allCases, [0, 1, -1, 2, .nan])
  func refusesWhatIsNoLevel(method: Method, level: Double) throws {
    let proportion = try #require(Proportion(successes: 2, trials: 9))
    #expect(method.interval(proportion, level: level) == nil)
  }

  @Test(arguments: Method.allCases)
  func isNestedInTheLevel(method: Method) throws {
    for successes in 0...14 {
      let proportion = try #require(Proportion(successes: successes, trials: 14))
      var inner = try #require(method.interval(proportion, level: 0.001))
      for level in [0.2, 0.5, 0.8, 0.95, 0.999, 0.999_999] {
        let outer = try #require(method.interval(proportion, level: level))
        #expect(outer.contains(inner))
        #expect(outer.lower >= 0 && outer.upper <= 1)
        inner = outer
      }
      #expect(inner.contains(proportion.value))
    }
  }

  @Test(arguments: Method.allCases)
  func mirrorsWhenSuccessAndFailureChangePlaces(method: Method) throws {
    for successes in 0...14 {
      let proportion = try #require(Proportion(successes: successes, trials: 14))
      let mirrored = try #require(Proportion(successes: 14 - successes, trials: 14))
      let one = try #require(method.interval(proportion))
      let other = try #require(method.interval(mirrored))
      #expect(abs(one.lower - (1 - other.upper)) < 1e-15)
      #expect(abs(one.upper - (1 - other.lower)) < 1e-15)
    }
  }
}
