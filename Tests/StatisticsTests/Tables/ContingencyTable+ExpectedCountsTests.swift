import Statistics
import Testing

struct ContingencyTableExpectedCountsTests {
  @Test func multipliesTheMargins() throws {
    let table = try #require(ContingencyTable([[10, 10, 20], [20, 20, 20]]))
    #expect(table.expectedCounts == [[12, 12, 16], [18, 18, 24]])
  }

  @Test func nothingIsExpectedOfNothing() throws {
    #expect(try #require(ContingencyTable([[0, 0]])).expectedCounts == nil)
  }
}
