import Foundation
import Testing

@testable import Statistics

struct LogFactorialTableTests {
  @Test func keysAreTheLogarithmsInFixedPoint() {
    let table = LogFactorialTable(upTo: 300)
    for (logarithm, key) in zip(table.logarithms, table.keys) {
      #expect(abs(Double(key) / 0x1p40 - logarithm) <= 0x1p-41)
    }
    #expect(abs(table.logarithms[10] - log(3_628_800)) < 1e-14)
  }

  @Test func knowsBinomialCoefficients() {
    #expect(abs(LogFactorialTable(upTo: 10).logBinomial(10, 4) - log(210)) < 1e-14)
  }
}
