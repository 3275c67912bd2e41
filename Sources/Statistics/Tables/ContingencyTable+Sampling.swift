internal import RealModule

extension ContingencyTable {
  /// The p-value of the Freeman–Halton test from a sample of tables with the same margins.
  func sampledTest(samples: Int, seed: UInt64) -> FreemanHaltonTest {
    let tables = RandomTables(rows: rowTotals, columns: columnTotals)
    let limit = tables.key(of: counts.joined()) + LogFactorialTable.tolerance
    var generator = Xoshiro256(seed: seed)
    let hits = (0..<samples).reduce(0) { sum, _ in
      tables.nextKey(using: &generator) <= limit ? sum + 1 : sum
    }
    let pValue = Double(hits + 1) / Double(samples + 1)
    // Not even a sample that always or never hits is certain.
    let share = Double(hits + 1) / Double(samples + 2)
    let error = Double.sqrt(share * (1 - share) / Double(samples))
    return FreemanHaltonTest(
      pValue: pValue, method: .monteCarlo(samples: samples, standardError: error))
  }
}
