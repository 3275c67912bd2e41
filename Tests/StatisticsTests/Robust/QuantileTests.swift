import Statistics
import Testing

struct QuantileTests {
  @Test func agreesWithNumPy() throws {
    for record in try RobustRecord.all {
      for (point, expected) in zip(record.points, record.quantiles) {
        #expect(relativeError(record.values.quantile(point), expected) < 1e-13)
      }
    }
  }

  @Test func needsNoOrder() {
    #expect([8.0, 1, 4, 2].quantile(0.25) == 1.75)
    #expect([8.0, 1, 4, 2].median == 3)
  }

  @Test func isTheOnlyValue() {
    for p in [0, 0.3, 1] { #expect([9.0].quantile(p) == 9) }
  }

  @Test func doesNotOverflow() {
    #expect([-1.5e308, 1.5e308].median == 0)
  }

  @Test func refusesWhatHasNoQuantile() {
    #expect([Double]().quantile(0.5) == nil)
    #expect([Double]().median == nil)
    #expect([1, .nan].median == nil)
    #expect([1, .infinity].median == nil)
    for p in [-0.1, 1.1, .nan] { #expect([1.0, 2].quantile(p) == nil) }
  }
}
