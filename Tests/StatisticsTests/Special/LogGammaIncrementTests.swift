import Testing

@testable import Statistics

struct LogGammaIncrementTests {
  /// Reference values from mpmath at 300 digits: `loggamma(b + a) - loggamma(b)`.
  @Test func agreesWithHighPrecisionRelativeToTheStep() throws {
    let rows = try ReferenceTable("elementary").rows("function", "x", "y", "value")
    for row in rows where row[0] == 2 {
      let (b, a, expected) = (row[1], row[2], row[3])
      let error = abs(logGammaIncrement(from: b, by: a) - expected)
      #expect(error <= 1e-14 * max(abs(expected), a), "b = \(b), a = \(a)")
    }
  }

  @Test func nothingIsAddedForAStepOfZero() {
    #expect(logGammaIncrement(from: 3, by: 0) == 0)
  }
}
