import Testing

@testable import Statistics

struct TableNetworkTests {
  @Test func hasAStageForEachColumnAndEndsInOneNode() throws {
    let table = try #require(ContingencyTable([[2, 9, 1, 4], [3, 0, 5, 2]]))
    let network = try #require(TableNetwork(table))
    #expect(network.stages.count == 4)
    #expect(network.stages[0].count == 1)
    #expect(network.stages[3].allSatisfy { $0.allSatisfy { $0.target == 0 } })
  }

  @Test func edgesOutOfEveryNodeAddUpToOne() throws {
    let table = try #require(ContingencyTable([[2, 9, 1], [3, 0, 5], [1, 1, 4]]))
    for stage in try #require(TableNetwork(table)).stages {
      for edges in stage {
        #expect(abs(edges.reduce(0) { $0 + $1.probability } - 1) < 1e-14)
      }
    }
  }

  /// The most probable of all tables is exceeded by none.
  @Test func everythingCountsForTheMostProbableTable() throws {
    let table = try #require(ContingencyTable([[5, 5, 5], [5, 5, 5]]))
    #expect(relativeError(TableNetwork(table)?.pValue(), 1) < 1e-14)
  }

  @Test func refusesTablesBeyondItsLimits() throws {
    let table = try #require(ContingencyTable([[2, 9, 1], [3, 0, 5], [1, 1, 4]]))
    #expect(TableNetwork(table, limits: .init(total: 25)) == nil)
    #expect(TableNetwork(table, limits: .init(edges: 20)) == nil)
  }

  @Test func givesUpWhenThereAreTooManyPaths() throws {
    let table = try #require(ContingencyTable([[2, 9, 1], [3, 0, 5], [1, 1, 4]]))
    for limits in [TableNetwork.Limits(paths: 5), .init(extensions: 10)] {
      let network = try #require(TableNetwork(table, limits: limits))
      #expect(network.pValue() == nil)
    }
    #expect(TableNetwork(table)?.pValue() != nil)
  }
}
