import Statistics
import Testing

struct KendallCorrelationTests {
  @Test func agreesWithSciPy() throws {
    for record in try CorrelationRecord.all {
      let correlation = try #require(KendallCorrelation(record.x, record.y))
      #expect(relativeError(correlation.tau, record.tau) < 1e-14)
      #expect(relativeError(correlation.pValue, record.tauP) < 1e-12, "\(record.x.count) pairs")
    }
  }

  @Test func exchangesItsSides() throws {
    for record in try CorrelationRecord.all {
      let one = try #require(KendallCorrelation(record.x, record.y))
      let other = try #require(KendallCorrelation(record.y, record.x))
      #expect(one.tau == other.tau && one.score == other.score)
      #expect(relativeError(one.pValue, other.pValue) < 1e-12)
    }
  }

  /// With time on one side it is the test of Mann and Kendall.
  @Test func isTheTrendTestWithTime() throws {
    let values: [Double] = [5, 5, 6, 7, 7, 9]
    let correlation = try #require(KendallCorrelation([1, 2, 3, 4, 5, 6], values))
    let trend = try #require(MannKendallTest(values))
    #expect(correlation.score == trend.score)
    #expect(relativeError(correlation.pValue, trend.pValue()) < 1e-14)
    #expect(relativeError(correlation.tau, 0.9309493362512627) < 1e-14)
  }

  @Test func refusesWhatDoesNotVary() {
    #expect(KendallCorrelation([1, 2], [1]) == nil)
    #expect(KendallCorrelation([1], [1]) == nil)
    #expect(KendallCorrelation([1, 2], [3, 3]) == nil)
    #expect(KendallCorrelation([1, .nan], [1, 2]) == nil)
  }
}
