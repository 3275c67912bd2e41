import Testing

@testable import Statistics

struct RankBootstrapTests {
  /// One of two against a certain count of 1 of 2: below, equal and above with chances ¼, ½, ¼.
  @Test func leavesTheStatedShareOutside() throws {
    let fair = InverseTransform(try #require(BinomialDistribution(trials: 2, probability: 0.5)))
    let certain = InverseTransform(try #require(BinomialDistribution(trials: 1, probability: 1)))
    let bootstrap = RankBootstrap(values: [0.5, 0.5], sources: [fair, certain], sizes: [2, 2])
    let wide = try #require(bootstrap.intervals(level: 0.9, replicates: 1000, seed: 1))
    let narrow = try #require(bootstrap.intervals(level: 0.3, replicates: 1000, seed: 1))
    #expect(wide[0].rank == 1.5)
    #expect(wide[0].interval == Interval(lower: 1, upper: 2))
    #expect(narrow[0].interval == Interval(lower: 1.5, upper: 1.5))
  }
}
