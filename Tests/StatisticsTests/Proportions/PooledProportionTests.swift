import Statistics
import Testing

struct PooledProportionTests {
  @Test func weighsEveryTrialAlike() throws {
    let groups = [(2, 4), (9, 10), (0, 86)].compactMap { Proportion(successes: $0, trials: $1) }
    #expect(groups.pooled == Proportion(successes: 11, trials: 100))
  }

  @Test func nothingHasNoProportion() {
    #expect([Proportion]().pooled == nil)
  }

  @Test func refusesMoreTrialsThanAProportionHolds() throws {
    let large = try #require(Proportion(successes: 1, trials: 900_000_000))
    #expect([large, large].pooled == nil)
  }
}
