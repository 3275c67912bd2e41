internal import RealModule

extension ContingencyTable {
  /// The p-value of the Freeman–Halton test from a sample of tables with the same margins.
  func sampledTest(samples: Int, seed: UInt64) -> FreemanHaltonTest {
    let hits = hits(among: samples, seed: seed)
    let pValue = Double(hits + 1) / Double(samples + 1)
    // Not even a sample that always or never hits is certain.
    let share = Double(hits + 1) / Double(samples + 2)
    let error = Double.sqrt(share * (1 - share) / Double(samples))
    return FreemanHaltonTest(
      pValue: pValue, method: .monteCarlo(samples: samples, standardError: error))
  }

  /// How many random tables are no more probable than this one.
  private func hits(among samples: Int, seed: UInt64) -> Int {
    let drawn = RandomTables(rows: rowTotals, columns: columnTotals)
    let limit = drawn.key(of: counts.joined()) + LogFactorialTable.tolerance
    var generator = Xoshiro256(seed: seed)
    // Measured: to draw a cell takes as long as to deal some twenty counts.
    if total <= 20 * rowTotals.count * columnTotals.count {
      var dealt = ShuffledTables(rows: rowTotals, columns: columnTotals)
      return (0..<samples).count { _ in dealt.nextKey(using: &generator) <= limit }
    }
    return (0..<samples).count { _ in drawn.nextKey(using: &generator) <= limit }
  }
}
