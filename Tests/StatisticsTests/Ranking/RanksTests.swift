import Statistics
import Testing

struct RanksTests {
  /// SciPy 1.17: `rankdata(values, method)`.
  private struct Record: Decodable {
    let values: [Double]
    let average: [Double]
    let minimum: [Double]
    let maximum: [Double]
    let dense: [Double]
    let ordinal: [Double]
  }

  @Test func agreesWithSciPy() throws {
    let records: [Record] = try referenceRecords("ranks")
    for record in records {
      #expect(record.values.ranks() == record.average)
      #expect(record.values.ranks(ties: .minimum) == record.minimum)
      #expect(record.values.ranks(ties: .maximum) == record.maximum)
      #expect(record.values.ranks(ties: .dense) == record.dense)
      #expect(record.values.ranks(ties: .ordinal) == record.ordinal)
    }
  }

  @Test func ranksInfiniteValues() {
    #expect([.infinity, 2, -.infinity].ranks() == [3, 2, 1])
  }

  @Test(arguments: RankTies.allCases)
  func refusesNaN(ties: RankTies) {
    #expect([1, .nan].ranks(ties: ties) == nil)
  }
}
