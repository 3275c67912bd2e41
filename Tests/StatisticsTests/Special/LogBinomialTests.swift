import Foundation
import Statistics
import Testing

struct LogBinomialTests {
  /// Reference values from mpmath at 50 digits.
  @Test func agreesWithHighPrecision() throws {
    for row in try ReferenceTable("log_binomial").rows("n", "k", "value") {
      let value = logBinomial(Int(row[0]), Int(row[1]))
      #expect(relativeError(value, row[2]) < 1e-14, "n = \(row[0]), k = \(row[1])")
    }
  }

  @Test func followsPascalsTriangle() {
    var line = [1.0]
    for n in 0...50 {
      for k in 0...n {
        #expect(relativeError(logBinomial(n, k), log(line[k])) < 1e-15)
      }
      line = zip(line + [0], [0] + line).map { $0 + $1 }
    }
  }

  @Test(arguments: [(-1, 0), (3, -1), (3, 4), (0, 1)])
  func refusesWhatIsNoCoefficient(n: Int, k: Int) {
    #expect(logBinomial(n, k) == nil)
  }
}
