import Foundation
import Statistics
import Testing

struct LogFactorialTests {
  @Test func isTheLogarithmOfTheProduct() {
    var factorial = 1.0
    for n in 0...20 {
      factorial *= Double(max(n, 1))
      #expect(relativeError(logFactorial(n), log(factorial)) < 1e-14)
    }
  }

  /// Reference value from mpmath: `log(factorial(1000000))`.
  @Test func agreesWithHighPrecisionForALargeNumber() {
    #expect(relativeError(logFactorial(1_000_000), 12_815_518.384_658_169) < 1e-15)
  }

  @Test func isExactlyZeroForZeroAndOne() {
    #expect(logFactorial(0) == 0)
    #expect(logFactorial(1) == 0)
  }

  @Test func negativeNumbersHaveNone() {
    #expect(logFactorial(-1) == nil)
  }
}
