import Statistics
import Testing

struct RankIntervalTests {
  @Test func groupsFarApartKeepTheirRanks() throws {
    let groups = [(900, 1000), (5, 1000), (500, 1000)]
      .compactMap { Proportion(successes: $0, trials: $1) }
    let intervals = try #require(groups.rankIntervals(replicates: 300))
    #expect(intervals.map(\.rank) == [3, 1, 2])
    for interval in intervals {
      #expect(interval.interval == Interval(lower: interval.rank, upper: interval.rank))
    }
  }

  @Test func smallGroupsSpreadOverAllRanks() throws {
    let groups = [(0, 2), (1, 2), (1, 2), (2, 2)]
      .compactMap { Proportion(successes: $0, trials: $1) }
    let intervals = try #require(groups.rankIntervals(replicates: 500))
    #expect(intervals.map(\.rank) == [1, 2.5, 2.5, 4])
    for interval in intervals { #expect(interval.interval.width >= 2) }
  }

  @Test func ratesAreRankedByTheirExposure() throws {
    let rates = [(2, 1.0), (900, 3000.0), (400, 10.0)]
      .compactMap { PoissonRate(events: $0, exposure: $1) }
    let intervals = try #require(rates.rankIntervals(level: 0.9, replicates: 300))
    #expect(intervals.map(\.rank) == [2, 1, 3])
    #expect(intervals[2].interval == Interval(lower: 3, upper: 3))
  }

  @Test func dependsOnTheSeedAlone() throws {
    let groups = [(2, 9), (3, 9), (4, 9)].compactMap { Proportion(successes: $0, trials: $1) }
    let first = groups.rankIntervals(replicates: 200, seed: 4)
    #expect(first == groups.rankIntervals(replicates: 200, seed: 4))
  }

  @Test func isNestedInTheLevel() throws {
    let groups = [(2, 9), (3, 9), (4, 9), (9, 14)]
      .compactMap { Proportion(successes: $0, trials: $1) }
    let narrow = try #require(groups.rankIntervals(level: 0.5, replicates: 300))
    let wide = try #require(groups.rankIntervals(level: 0.98, replicates: 300))
    #expect(zip(wide, narrow).allSatisfy { $0.interval.contains($1.interval) })
  }

  @Test func nothingHasNoRanks() {
    #expect([Proportion]().rankIntervals() == [])
    #expect([PoissonRate]().rankIntervals() == [])
  }

  @Test func refusesArgumentsOutsideItsDomain() throws {
    let groups = [try #require(Proportion(successes: 2, trials: 9))]
    for level in [0, 1, .nan] { #expect(groups.rankIntervals(level: level) == nil) }
    let many = [Proportion](repeating: groups[0], count: 200)
    #expect(many.rankIntervals(replicates: 200_000) == nil)
    for replicates in [0, -1, 2_000_000] {
      #expect(groups.rankIntervals(replicates: replicates) == nil)
    }
  }
}
