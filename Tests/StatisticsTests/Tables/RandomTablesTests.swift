import Testing

@testable import Statistics

struct RandomTablesTests {
  /// Two rows and columns: the key tells the table, whose chance is hypergeometric.
  @Test func tablesAppearAsOftenAsTheyAreProbable() throws {
    let tables = RandomTables(rows: [7, 9], columns: [6, 10])
    var generator = Xoshiro256(seed: 5)
    var found: [Int: Int] = [:]
    for _ in 0..<20_000 { found[tables.nextKey(using: &generator), default: 0] += 1 }
    let model = try #require(HypergeometricDistribution(population: 16, successes: 6, draws: 7))
    var expected: [Int: Double] = [:]
    for a in model.support {
      let key = tables.key(of: [a, 7 - a, 6 - a, 3 + a])
      expected[key, default: 0] += model.probability(of: a)
    }
    #expect(Set(found.keys).isSubset(of: expected.keys))
    for (key, probability) in expected {
      let share = Double(found[key] ?? 0) / 20_000
      #expect(abs(share - probability) < 5 * (probability / 20_000).squareRoot())
    }
  }

  @Test func marginsOfOneAllowPermutationsOnly() {
    let tables = RandomTables(rows: [1, 1, 1], columns: [1, 1, 1])
    var generator = Xoshiro256(seed: 5)
    let keys = (0..<50).map { _ in tables.nextKey(using: &generator) }
    #expect(keys.allSatisfy { $0 == 0 })
  }
}
