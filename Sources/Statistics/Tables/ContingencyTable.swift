/// A table of counts, such as reasons of refusal by county.
public struct ContingencyTable: Equatable, Hashable, Sendable {
  /// The counts, row by row.
  public let counts: [[Int]]

  /// The table, or `nil` when it is empty or ragged, a count is negative or the total exceeds 1e9.
  public init?(_ counts: [[Int]]) {
    guard let width = counts.first?.count, width > 0 else { return nil }
    var total = 0
    for row in counts {
      guard row.count == width else { return nil }
      for count in row {
        guard 0...1_000_000_000 ~= count, total + count <= 1_000_000_000 else { return nil }
        total += count
      }
    }
    self.counts = counts
  }

  /// The sum of each row.
  public var rowTotals: [Int] { counts.map { $0.reduce(0, +) } }

  /// The sum of each column.
  public var columnTotals: [Int] {
    counts.dropFirst().reduce(counts[0]) { sums, row in zip(sums, row).map { $0 + $1 } }
  }

  /// The sum of all counts.
  public var total: Int { rowTotals.reduce(0, +) }

  /// The table with rows and columns exchanged.
  public var transposed: ContingencyTable {
    ContingencyTable(valid: counts[0].indices.map { column in counts.map { $0[column] } })
  }

  /// The table without the rows and columns that add up to zero, which say nothing about association.
  ///
  /// - Returns: `nil` when every count is zero.
  public var withoutEmptyLines: ContingencyTable? {
    let columns = columnTotals
    let kept = counts.filter { $0.contains { $0 > 0 } }
      .map { row in zip(row, columns).filter { $1 > 0 }.map(\.0) }
    return kept.isEmpty ? nil : ContingencyTable(valid: kept)
  }

  private init(valid counts: [[Int]]) { self.counts = counts }
}
