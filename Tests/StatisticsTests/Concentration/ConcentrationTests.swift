import Statistics
import Testing

struct ConcentrationTests {
  @Test func sharesAddUpToOne() throws {
    let division = try #require(Concentration(counts: [2, 9, 14, 0]))
    #expect(division.counts == [2, 9, 14, 0])
    #expect(relativeError(division.shares[1], 0.36) < 1e-15)
    #expect(abs(division.shares.reduce(0, +) - 1) < 1e-15)
  }

  @Test func amountsAreNoCounts() throws {
    let division = try #require(Concentration(amounts: [1e308, 1e308]))
    #expect(division.counts == nil)
    #expect(division.shares == [0.5, 0.5])
  }

  @Test func refusesWhatCannotBeDivided() {
    #expect(Concentration(counts: []) == nil)
    #expect(Concentration(counts: [0, 0]) == nil)
    #expect(Concentration(counts: [2, -1]) == nil)
    #expect(Concentration(amounts: [1, .nan]) == nil)
    #expect(Concentration(amounts: [1, .infinity]) == nil)
  }
}
