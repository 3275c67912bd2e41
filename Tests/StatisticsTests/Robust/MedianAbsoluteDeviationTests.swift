import Statistics
import Testing

struct MedianAbsoluteDeviationTests {
  @Test func agreesWithSciPy() throws {
    for record in try RobustRecord.all {
      #expect(relativeError(record.values.medianAbsoluteDeviation, record.mad) < 1e-13)
      #expect(relativeError(record.values.normalMedianAbsoluteDeviation, record.normalMAD) < 1e-13)
    }
  }

  @Test func refusesWhatHasNoMedian() {
    #expect([Double]().medianAbsoluteDeviation == nil)
    #expect([1, .nan].medianAbsoluteDeviation == nil)
    #expect([-1.7e308, 1.7e308, 1.7e308].medianAbsoluteDeviation == nil)
    #expect([0, 1.7e308].medianAbsoluteDeviation != nil)
    #expect([-1.7e308, 0, 1.7e308].normalMedianAbsoluteDeviation == nil)
  }
}
