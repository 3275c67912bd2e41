import Statistics
import Testing

struct ContingencyTableTests {
  @Test func addsUpItsLines() throws {
    let table = try #require(ContingencyTable([[2, 9, 14], [0, 1, 3]]))
    #expect(table.rowTotals == [25, 4])
    #expect(table.columnTotals == [2, 10, 17])
    #expect(table.total == 29)
  }

  @Test func isTurnedOver() throws {
    let table = try #require(ContingencyTable([[2, 9, 14], [0, 1, 3]]))
    #expect(table.transposed.counts == [[2, 0], [9, 1], [14, 3]])
    #expect(table.transposed.transposed == table)
  }

  @Test func dropsLinesWithoutCounts() throws {
    let table = try #require(ContingencyTable([[2, 0, 14], [0, 0, 0], [0, 0, 3]]))
    #expect(table.withoutEmptyLines?.counts == [[2, 14], [0, 3]])
    #expect(try #require(ContingencyTable([[0, 0], [0, 0]])).withoutEmptyLines == nil)
  }

  @Test(arguments: [
    [], [[]], [[1, 2], [3]], [[1, -2]], [[2_000_000_000]], [[1_000_000_000], [1]], [[.max, .max]],
  ])
  func refusesWhatIsNoTable(counts: [[Int]]) {
    #expect(ContingencyTable(counts) == nil)
  }
}
