import Statistics
import Testing

struct ShannonEntropyTests {
  @Test func agreesWithHighPrecision() throws {
    for record in try ConcentrationRecord.all {
      let division = try #require(Concentration(counts: record.counts))
      #expect(abs(division.shannonEntropy - record.entropy) < 1e-14)
      #expect(abs((division.millerMadowEntropy ?? -1) - record.millerMadow) < 1e-14)
      #expect(relativeError(division.effectiveNumber, record.effective) < 1e-14)
      #expect((division.evenness == nil) == (record.evenness == nil))
      #expect(abs((division.evenness ?? 0) - (record.evenness ?? 0)) < 1e-14)
    }
  }

  @Test func amountsHaveNoCorrectionForSmallCounts() throws {
    let division = try #require(Concentration(amounts: [1, 1, 1, 1]))
    #expect(relativeError(division.effectiveNumber, 4) < 1e-15)
    #expect(division.millerMadowEntropy == nil)
  }
}
