import Testing

@testable import Statistics

struct InverseTransformTests {
  @Test func countsAppearAsOftenAsTheyAreProbable() throws {
    let binomial = try #require(BinomialDistribution(trials: 9, probability: 0.3))
    let poisson = try #require(PoissonDistribution(mean: 2))
    var generator = Xoshiro256(seed: 3)
    let successes = tally(InverseTransform(binomial), &generator)
    let events = tally(InverseTransform(poisson), &generator)
    for count in 0...12 {
      for (share, probability) in [
        (successes[count, default: 0], binomial.probability(of: count)),
        (events[count, default: 0], poisson.probability(of: count)),
      ] {
        #expect(abs(share - probability) <= 5 * (probability / 10_000).squareRoot())
      }
    }
  }

  @Test func certainCountsAreCertain() throws {
    var generator = Xoshiro256(seed: 3)
    let all = InverseTransform(try #require(BinomialDistribution(trials: 9, probability: 1)))
    let none = InverseTransform(try #require(PoissonDistribution(mean: 0)))
    for _ in 0..<20 {
      let (nine, zero) = (all.draw(using: &generator), none.draw(using: &generator))
      #expect(nine == 9)
      #expect(zero == 0)
    }
  }

  private func tally(
    _ source: InverseTransform, _ generator: inout Xoshiro256
  ) -> [Int: Double] {
    var shares: [Int: Double] = [:]
    for _ in 0..<10_000 { shares[source.draw(using: &generator), default: 0] += 0.0001 }
    return shares
  }
}
