import Statistics
import Testing

struct HerfindahlHirschmanIndexTests {
  @Test func agreesWithExactFractions() throws {
    for record in try ConcentrationRecord.all {
      let division = try #require(Concentration(counts: record.counts))
      #expect(relativeError(division.herfindahlHirschmanIndex, record.hhi) < 1e-14)
      let normalized = division.normalizedHerfindahlHirschmanIndex
      #expect((normalized == nil) == (record.normalized == nil))
      #expect(abs((normalized ?? 0) - (record.normalized ?? 0)) < 1e-14)
      let unbiased = division.unbiasedHerfindahlHirschmanIndex
      #expect((unbiased == nil) == (record.unbiased == nil))
      #expect(abs((unbiased ?? 0) - (record.unbiased ?? 0)) < 1e-14)
    }
  }

  @Test func amountsHaveNoUnbiasedIndex() throws {
    let division = try #require(Concentration(amounts: [50, 30, 20]))
    #expect(abs(division.herfindahlHirschmanIndex - 0.38) < 1e-15)
    #expect(division.unbiasedHerfindahlHirschmanIndex == nil)
  }
}
