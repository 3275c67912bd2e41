import Testing

@testable import Statistics

struct ShuffledTablesTests {
  /// Every 2 × 3 table with these margins appears as often as its probability says.
  @Test func tablesAppearAsOftenAsTheyAreProbable() {
    let (rows, columns) = ([5, 6], [4, 4, 3])
    var tables = ShuffledTables(rows: rows, columns: columns)
    var generator = Xoshiro256(seed: 5)
    var found: [Int: Int] = [:]
    for _ in 0..<20_000 { found[tables.nextKey(using: &generator), default: 0] += 1 }
    let factorials = LogFactorialTable(upTo: 11)
    var expected: [Int: Double] = [:]
    for a in 0...4 {
      for b in 0...4 where (0...3).contains(5 - a - b) {
        let cells = [a, b, 5 - a - b, 4 - a, 4 - b, a + b - 2]
        let ways = zip([a, b, 5 - a - b], columns).map { binomial($1, $0) }.reduce(1, *)
        let key = cells.reduce(0) { $0 - factorials.keys[$1] }
        expected[key, default: 0] += Double(ways) / Double(binomial(11, 5))
      }
    }
    #expect(Set(found.keys).isSubset(of: expected.keys))
    for (key, probability) in expected {
      let share = Double(found[key] ?? 0) / 20_000
      #expect(abs(share - probability) < 5 * (probability / 20_000).squareRoot())
    }
  }

  private func binomial(_ n: Int, _ k: Int) -> Int {
    (0..<k).reduce(1) { $0 * (n - $1) / ($1 + 1) }
  }

  @Test func marginsOfOneAllowPermutationsOnly() {
    var tables = ShuffledTables(rows: [1, 1, 1], columns: [1, 1, 1])
    var generator = Xoshiro256(seed: 5)
    let keys = (0..<50).map { _ in tables.nextKey(using: &generator) }
    #expect(keys.allSatisfy { $0 == 0 })
  }
}
