import Statistics
import Testing

struct AdjustedResidualsTests {
  /// In a table of two rows and columns the square of every residual is χ².
  @Test(arguments: [[[8, 2], [1, 5]], [[2, 9], [14, 3]], [[200, 1], [300, 9]]])
  func squaresAreChiSquaredInTheSmallestTable(counts: [[Int]]) throws {
    let table = try #require(ContingencyTable(counts))
    let statistic = try #require(table.pearsonTest).statistic
    for residual in table.adjustedResiduals.joined() {
      #expect(relativeError(residual.map { $0 * $0 }, statistic) < 1e-12)
    }
  }

  /// Each residual is that of the table with all other rows and all other columns taken together.
  @Test func agreesWithTheTableFoldedAroundTheCell() throws {
    let counts = [[2, 9, 14], [0, 1, 3], [7, 7, 2]]
    let table = try #require(ContingencyTable(counts))
    for (i, row) in table.adjustedResiduals.enumerated() {
      for (j, residual) in row.enumerated() {
        let (r, c, n) = (table.rowTotals[i], table.columnTotals[j], table.total)
        let folded = [
          [counts[i][j], r - counts[i][j]], [c - counts[i][j], n - r - c + counts[i][j]],
        ]
        let expected = try #require(ContingencyTable(folded)?.pearsonTest).statistic
        #expect(relativeError(residual.map { $0 * $0 }, expected) < 1e-12)
        #expect((residual ?? 0) * Double(counts[i][j] * n - r * c) >= 0)
      }
    }
  }

  @Test func cellsWithoutFreedomHaveNone() throws {
    let table = try #require(ContingencyTable([[2, 0, 9], [0, 0, 0]]))
    #expect(table.adjustedResiduals.joined().allSatisfy { $0 == nil })
  }
}
