import Statistics
import Testing

struct FreemanHaltonTestTests {
  /// A table and its p-value by full enumeration in whole numbers, or, for 8 × 2, of both halves.
  private struct Record: Decodable {
    let table: [[Int]]
    let p: Double
  }

  @Test func agreesWithFullEnumeration() throws {
    let records: [Record] = try referenceRecords("freeman_halton")
    for record in records {
      let test = try #require(ContingencyTable(record.table)?.freemanHaltonTest())
      #expect(test.method == .exact)
      #expect(relativeError(test.pValue, record.p) < 1e-11, "\(record.table)")
    }
  }

  /// R 4.2: `fisher.test(Job)`, on the table of job satisfaction in its help page.
  @Test func agreesWithROnJobSatisfaction() throws {
    let job = [[1, 2, 1, 0], [3, 3, 6, 1], [10, 10, 14, 9], [6, 7, 12, 11]]
    let test = try #require(ContingencyTable(job)?.freemanHaltonTest(samples: 1000))
    #expect(abs(test.pValue - 0.782_684_94) < (test.method == .exact ? 5e-9 : 0.06))
  }

  @Test func equalsFishersTestForTwoByTwo() throws {
    for (a, b, c, d) in [(8, 2, 1, 5), (2, 9, 14, 3), (30, 70, 55, 45), (0, 5, 4, 6)] {
      let test = try #require(ContingencyTable([[a, b], [c, d]])?.freemanHaltonTest())
      let fisher = try #require(TwoByTwoTable(a, b, c, d)).fisherPValue()
      #expect(relativeError(test.pValue, fisher) < 1e-12)
    }
  }

  @Test func doesNotDependOnTheOrderOfTheLines() throws {
    let table = try #require(ContingencyTable([[2, 9, 1], [4, 3, 0], [0, 1, 6], [2, 2, 2]]))
    let shuffled = try #require(ContingencyTable([[0, 6, 1], [2, 2, 2], [2, 1, 9], [4, 0, 3]]))
    let expected = try #require(table.freemanHaltonTest()).pValue
    #expect(relativeError(shuffled.freemanHaltonTest()?.pValue, expected) < 1e-12)
    #expect(relativeError(table.transposed.freemanHaltonTest()?.pValue, expected) < 1e-12)
  }

  @Test func emptyLinesDoNotCount() throws {
    let plain = try #require(ContingencyTable([[2, 9], [14, 3]]))
    let padded = try #require(ContingencyTable([[2, 0, 9], [0, 0, 0], [14, 0, 3]]))
    #expect(plain.freemanHaltonTest() == padded.freemanHaltonTest())
  }

  /// The largest total of the network is 20 000.
  @Test func tablesOutOfReachAreSampled() throws {
    let table = try #require(ContingencyTable([[6000, 8000], [4000, 5400]]))
    let test = try #require(table.freemanHaltonTest(samples: 200, seed: 1))
    guard case .monteCarlo(let samples, let error) = test.method else {
      Issue.record("an exact answer was not expected")
      return
    }
    let exact = try #require(TwoByTwoTable(6000, 8000, 4000, 5400)).fisherPValue()
    #expect(samples == 200)
    #expect(error > 0 && error < 0.04)
    #expect(abs(test.pValue - exact) < 5 * error)
    #expect(table.freemanHaltonTest(samples: 200, seed: 1) == test)
  }

  @Test func oneLineAllowsOneTable() throws {
    let test = try #require(ContingencyTable([[2, 9, 14]])?.freemanHaltonTest())
    #expect(test == ContingencyTable([[3], [4]])?.freemanHaltonTest())
    #expect(test.pValue == 1)
  }

  @Test func refusesTablesAndSamplesOutsideItsDomain() throws {
    #expect(
      try #require(ContingencyTable([[60_000, 9], [9, 60_000]])).freemanHaltonTest() == nil)
    let cells = [[Int]](repeating: [Int](repeating: 1, count: 40), count: 40)
    #expect(try #require(ContingencyTable(cells)).freemanHaltonTest() == nil)
    #expect(try #require(ContingencyTable([[0, 0]])).freemanHaltonTest() == nil)
    #expect(try #require(ContingencyTable([[2, 9]])).freemanHaltonTest(samples: 0) == nil)
  }
}
