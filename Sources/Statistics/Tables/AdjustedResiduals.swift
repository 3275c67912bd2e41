internal import RealModule

extension ContingencyTable {
  /// How far each count lies from its expectation, in standard deviations.
  ///
  /// (O − E) / √(E (1 − r/n)(1 − c/n)), the adjusted residual of Haberman (1973), about standard normal
  /// without association. Look at many of them only after a correction for multiplicity.
  ///
  /// - Returns: For a cell whose row or column is empty, or holds every count, `nil`: it has no freedom.
  public var adjustedResiduals: [[Double?]] {
    let (rows, columns, total) = (rowTotals, columnTotals, self.total)
    return zip(counts, rows).map { line, row in
      zip(line, columns).map { count, column in
        adjustedResidual(count, row: row, column: column, total: total)
      }
    }
  }

  private func adjustedResidual(_ count: Int, row: Int, column: Int, total: Int) -> Double? {
    guard row > 0, column > 0, row < total, column < total else { return nil }
    let n = Double(total)
    let expected = Double(row) * Double(column) / n
    let variance = expected * (Double(total - row) / n) * (Double(total - column) / n)
    return (Double(count) - expected) / Double.sqrt(variance)
  }
}
