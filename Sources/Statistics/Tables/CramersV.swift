internal import RealModule

extension ContingencyTable {
  /// Cramér's V, the strength of association between 0 (none) and 1 (complete).
  ///
  /// √(χ² / (n (m − 1))), m the smaller number of rows or columns that are not empty (Cramér 1946). It is
  /// biased upwards for small counts: a table without association has V of about √(df / n (m − 1)).
  ///
  /// - Returns: `nil` when fewer than two rows or two columns are not empty.
  public var cramersV: Double? {
    guard let table = withoutEmptyLines, let test = pearsonTest else { return nil }
    let smaller = Swift.min(table.counts.count, table.counts[0].count)
    return Swift.min(Double.sqrt(test.statistic / Double(total) / Double(smaller - 1)), 1)
  }
}
