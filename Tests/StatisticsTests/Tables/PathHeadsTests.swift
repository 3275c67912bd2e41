import Testing

@testable import Statistics

struct PathHeadsTests {
  private typealias Edge = TableNetwork.Edge

  private let stage = [
    [
      Edge(target: 0, key: -9, probability: 0.25), Edge(target: 0, key: -5, probability: 0.25),
      Edge(target: 0, key: -1, probability: 0.5),
    ]
  ]

  /// The rest adds −4 … −2: at a threshold of −8, −9 always counts, −1 never, −5 perhaps.
  @Test func decidesWhatTheBoundsDecide() {
    var heads = PathHeads()
    #expect(heads.cost(of: stage) == 3)
    heads.extend(through: stage, [-4 ... -2], -8)
    #expect(heads.decided == 0.25)
    #expect(heads.paths.map { $0.map(\.key) } == [[-5]])
    #expect(heads.count == 1)
  }

  @Test func joinsWithTheTailsThatReachTheThreshold() {
    var heads = PathHeads()
    heads.extend(through: stage, [-4 ... -2], -8)
    var tails = PathTails()
    let last = [
      [Edge(target: 0, key: -4, probability: 0.75), Edge(target: 0, key: -2, probability: 0.25)]
    ]
    tails.extend(through: last, [-9 ... -1], -8)
    #expect(heads.joined(with: tails, -8) == 0.25 * 0.75)
  }
}
