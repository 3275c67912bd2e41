import Statistics
import Testing

struct TheilSenFitTests {
  /// SciPy 1.17: `theilslopes(y, x, level, method="separate")`.
  private struct Record: Decodable {
    let x: [Double]
    let y: [Double]
    let level: Double
    let slope: Double
    let intercept: Double
    let low: Double
    let high: Double
  }

  @Test func agreesWithSciPy() throws {
    let records: [Record] = try referenceRecords("theil_sen")
    for record in records {
      let fit = try #require(TheilSenFit(record.y, at: record.x, level: record.level))
      #expect(relativeError(fit.line.slope, record.slope) < 1e-14)
      #expect(relativeError(fit.line.intercept, record.intercept) < 1e-13)
      #expect(relativeError(fit.slopeInterval, record.low, record.high) < 1e-14)
    }
  }

  @Test func countsFromZeroByDefault() throws {
    let fit = try #require(TheilSenFit([43, 86, 97, 128, 154]))
    #expect(fit.line.slope == 27.375)
    #expect(fit.line.intercept == 42.25)
    #expect(fit.slopeInterval == Interval(lower: 11, upper: 43))
  }

  @Test func findsALineThroughEveryPoint() throws {
    let fit = try #require(TheilSenFit([1, 3, 5, 7, 9], at: [2, 3, 4, 5, 6]))
    #expect(fit.line == LinearFit(slope: 2, intercept: -3))
    #expect(fit.slopeInterval == Interval(lower: 2, upper: 2))
  }

  @Test func oneWildPointDoesNotMoveTheSlope() throws {
    let fit = try #require(TheilSenFit([1, 2, 3, 4, 5, 6, 1_000_000]))
    #expect(fit.line.slope == 1)
  }

  @Test func refusesWhatHasNoSlope() {
    #expect(TheilSenFit([]) == nil)
    #expect(TheilSenFit([2]) == nil)
    #expect(TheilSenFit([2, 9], at: [1, 1]) == nil)
    #expect(TheilSenFit([2, 9], at: [1]) == nil)
    #expect(TheilSenFit([2, .nan]) == nil)
    #expect(TheilSenFit([2, 9], at: [1, .infinity]) == nil)
    #expect(TheilSenFit([2, 9], level: 1) == nil)
    #expect(TheilSenFit([-1.7e308, 1.7e308]) == nil)
  }

  /// Both sides tied until the variance of the score is negative: a slope, but no interval.
  @Test func doesWithoutAnIntervalWhenTiesLeaveNoVariance() throws {
    let fit = try #require(TheilSenFit([1, 1, 1, 1, 2], at: [1, 1, 1, 1, 2]))
    #expect(fit.line.slope == 1)
    #expect(fit.slopeInterval == nil)
  }
}
