import Testing

@testable import Statistics

struct ContingencyTableSamplingTests {
  /// The sampled p-value lies within five standard errors of the exact one.
  @Test(arguments: [
    [[3, 0, 2], [1, 4, 5]], [[8, 3, 2, 0], [5, 6, 1, 4]], [[4, 1, 0], [2, 3, 1], [0, 2, 5]],
  ])
  func agreesWithTheExactTest(counts: [[Int]]) throws {
    let table = try #require(ContingencyTable(counts))
    let exact = try #require(table.freemanHaltonTest())
    let sampled = table.sampledTest(samples: 4000, seed: 2)
    guard case .monteCarlo(_, let error) = sampled.method else {
      Issue.record("a sample was expected")
      return
    }
    #expect(exact.method == .exact)
    #expect(abs(sampled.pValue - exact.pValue) < 5 * error)
  }

  @Test func dependsOnTheSeedAlone() throws {
    let table = try #require(ContingencyTable([[3, 0, 2], [1, 4, 5]]))
    #expect(table.sampledTest(samples: 500, seed: 9) == table.sampledTest(samples: 500, seed: 9))
  }

  @Test func isNeverZero() throws {
    let table = try #require(ContingencyTable([[30, 0], [0, 30]]))
    #expect(table.sampledTest(samples: 100, seed: 1).pValue == 1.0 / 101)
  }
}
