import Testing

@testable import Statistics

struct LogOnePlusMinusTests {
  /// Reference values from mpmath at 50 digits: `log1p(x) - x`.
  @Test func agreesWithHighPrecision() throws {
    let rows = try ReferenceTable("elementary").rows("function", "x", "value")
    for row in rows where row[0] == 0 {
      #expect(relativeError(logOnePlusMinus(row[1]), row[2]) < 1e-15, "x = \(row[1])")
    }
  }

  @Test func isMinusInfinityAtTheEndOfItsDomain() {
    #expect(logOnePlusMinus(-1) == -.infinity)
  }
}
