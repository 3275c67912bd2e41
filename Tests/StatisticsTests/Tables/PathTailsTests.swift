import Testing

@testable import Statistics

struct PathTailsTests {
  private typealias Edge = TableNetwork.Edge

  /// The past adds −9 … −1: at a threshold of −8, −8 always counts, 2 never, −4 perhaps.
  @Test func decidesWhatTheBoundsDecide() {
    let stage = [
      [
        Edge(target: 0, key: -8, probability: 0.25), Edge(target: 0, key: -4, probability: 0.25),
        Edge(target: 0, key: 2, probability: 0.5),
      ]
    ]
    var tails = PathTails()
    #expect(tails.cost(of: stage) == 3)
    tails.extend(through: stage, [-9 ... -1], -8)
    #expect(tails.decided == [0.25])
    #expect(tails.paths.map { $0.map(\.key) } == [[-4]])
    #expect(tails.count == 1)
  }

  @Test func carriesDecidedEndingsFurther() {
    let first = [[Edge(target: 0, key: -8, probability: 1)]]
    var tails = PathTails()
    tails.extend(through: first, [-1...0], -8)
    tails.extend(through: first, [0...0], -8)
    #expect(tails.decided == [1])
    #expect(tails.count == 0)
  }
}
