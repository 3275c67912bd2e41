import Testing

@testable import Statistics

struct TailProbabilitiesTests {
  @Test func complementsTheTailThatIsGiven() {
    #expect(TailProbabilities(lower: 0.25) == TailProbabilities(lower: 0.25, upper: 0.75))
    #expect(TailProbabilities(upper: 0.25) == TailProbabilities(lower: 0.75, upper: 0.25))
  }

  @Test func removesWhatRoundingAddsBeyondZeroAndOne() {
    let tails = TailProbabilities(lower: 1 + 1e-15, upper: -1e-15)
    #expect(tails.lower == 1)
    #expect(tails.upper == 0)
  }

  @Test func swapsItsEnds() {
    #expect(TailProbabilities(lower: 0.1).swapped == TailProbabilities(upper: 0.1))
  }
}
