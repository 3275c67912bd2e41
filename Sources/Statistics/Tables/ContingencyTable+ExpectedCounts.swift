extension ContingencyTable {
  /// The counts expected without association, row total times column total over the grand total.
  ///
  /// - Returns: `nil` when the table has no count above zero.
  public var expectedCounts: [[Double]]? {
    let total = Double(self.total)
    guard total > 0 else { return nil }
    let columns = columnTotals
    return rowTotals.map { row in columns.map { Double(row) * Double($0) / total } }
  }
}
