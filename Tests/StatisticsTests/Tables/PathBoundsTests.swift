import Testing

@testable import Statistics

struct PathBoundsTests {
  private typealias Edge = TableNetwork.Edge

  /// Two nodes in the middle: 0 → 0 (key −1) → end (−5 or −2) and 0 → 1 (key −4) → end (−1).
  @Test func findsTheExtremesOfAllPaths() {
    let stages = [
      [[Edge(target: 0, key: -1, probability: 0.5), Edge(target: 1, key: -4, probability: 0.5)]],
      [
        [Edge(target: 0, key: -5, probability: 0.5), Edge(target: 0, key: -2, probability: 0.5)],
        [Edge(target: 0, key: -1, probability: 1)],
      ],
    ]
    let bounds = PathBounds(stages)
    #expect(bounds.rest == [[-6 ... -3], [-5 ... -2, -1 ... -1], [0...0]])
    #expect(bounds.past == [[0...0], [-1 ... -1, -4 ... -4], [-6 ... -3]])
  }
}
