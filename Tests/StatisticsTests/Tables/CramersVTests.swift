import Statistics
import Testing

struct CramersVTests {
  @Test func agreesWithSciPy() throws {
    for record in try AssociationRecord.all {
      #expect(relativeError(ContingencyTable(record.table)?.cramersV, record.v) < 1e-12)
    }
  }

  @Test func isOneForACompleteAssociation() throws {
    #expect(try #require(ContingencyTable([[5, 0, 0], [0, 9, 0], [0, 0, 2]])).cramersV == 1)
  }

  @Test func oneLineHasNone() throws {
    #expect(try #require(ContingencyTable([[2, 9]])).cramersV == nil)
  }
}
