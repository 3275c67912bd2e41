import Testing

@testable import Statistics

struct NetworkStageTests {
  /// Filling a column of 4 out of 3 and 6: hypergeometric probabilities, keys −ln x! − ln (4−x)!.
  @Test func edgesCarryConditionalProbabilities() throws {
    let factorials = LogFactorialTable(upTo: 9)
    var stage = NetworkStage(column: 4, factorials: factorials)
    let found = stage.edges(from: [3, 6], limit: 100)
    let edges = try #require(found)
    let model = try #require(HypergeometricDistribution(population: 9, successes: 3, draws: 4))
    #expect(edges.count == 4)
    for x in 0...3 {
      let target = [3 - x, 2 + x].sorted()
      let edge = try #require(
        edges.first {
          stage.targets[$0.target] == target
            && $0.key == -factorials.keys[x] - factorials.keys[4 - x]
        })
      #expect(relativeError(edge.probability, model.probability(of: x)) < 1e-13)
    }
  }

  @Test func equalEdgesAreTakenTogether() throws {
    var stage = NetworkStage(column: 2, factorials: LogFactorialTable(upTo: 9))
    let found = stage.edges(from: [2, 2], limit: 100)
    let edges = try #require(found)
    #expect(edges.count == 2)
    #expect(Set(stage.targets) == [[0, 2], [1, 1]])
    #expect(abs(edges.reduce(0) { $0 + $1.probability } - 1) < 1e-15)
  }

  /// Against counting all ways one by one.
  @Test(arguments: [[3, 6], [1, 1, 1, 1], [0, 2, 5, 2], [4, 4, 4]], [0, 1, 4, 5])
  func waysAreCountedWithoutListingThem(node: [Int], column: Int) {
    var sums = [0]
    for available in node { sums = sums.flatMap { sum in (0...available).map { sum + $0 } } }
    let ways = NetworkStage.ways(ofFilling: column, from: node)
    #expect(ways == Double(sums.count { $0 == column }))
  }

  @Test func givesUpBeyondTheLimit() {
    var stage = NetworkStage(column: 4, factorials: LogFactorialTable(upTo: 9))
    let edges = stage.edges(from: [3, 6], limit: 3)
    #expect(edges == nil)
  }
}
