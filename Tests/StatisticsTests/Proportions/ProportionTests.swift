import Statistics
import Testing

struct ProportionTests {
  @Test func knowsItsValueAndItsFailures() throws {
    let proportion = try #require(Proportion(successes: 9, trials: 14))
    #expect(proportion.failures == 5)
    #expect(abs(proportion.value - 9.0 / 14) < 1e-16)
  }

  @Test(arguments: [(0, 0), (-1, 3), (4, 3), (1, -1), (0, 2_000_000_000)])
  func refusesWhatIsNoProportion(successes: Int, trials: Int) {
    #expect(Proportion(successes: successes, trials: trials) == nil)
  }
}
