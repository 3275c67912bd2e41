import Testing

@testable import Statistics

struct StirlingCorrectionTests {
  /// Reference values from mpmath at 50 digits: `loggamma(a) - (a - 1/2) log(a) + a - log(2 pi)/2`.
  @Test func agreesWithHighPrecision() throws {
    let rows = try ReferenceTable("elementary").rows("function", "x", "value")
    for row in rows where row[0] == 1 {
      // What counts is the error of exp(correction), next to a gamma function of any size.
      let error = abs(stirlingCorrection(row[1]) - row[2])
      #expect(error < 1e-14 * max(1, row[2] / 10), "a = \(row[1])")
    }
  }
}
