/// The largest and the smallest key of the paths that lead to and from every node of a network.
///
/// Longest and shortest paths in the sense of Mehta and Patel, here exact, by dynamic programming over
/// the edges.
struct PathBounds {
  /// The smallest and the largest key of the paths into each node, by stage.
  let past: [[ClosedRange<Int>]]
  /// The smallest and the largest key of the paths from each node to the end, by stage.
  let rest: [[ClosedRange<Int>]]

  /// The bounds of the network with these stages.
  init(_ stages: [[[TableNetwork.Edge]]]) {
    var past = [[0...0]]
    for (stage, edges) in stages.enumerated() {
      let next = stage + 1 < stages.count ? stages[stage + 1].count : 1
      past.append(Self.step(edges, from: past[stage], count: next))
    }
    var rest = [[0...0]]
    for edges in stages.reversed() {
      let next = rest[rest.count - 1]
      rest.append(edges.map { Self.hull($0.map { Self.shifted(next[$0.target], by: $0.key) }) })
    }
    self.past = past
    self.rest = rest.reversed()
  }

  private static func step(
    _ stage: [[TableNetwork.Edge]], from bounds: [ClosedRange<Int>], count: Int
  ) -> [ClosedRange<Int>] {
    var ranges = [[ClosedRange<Int>]](repeating: [], count: count)
    for (edges, bound) in zip(stage, bounds) {
      for edge in edges { ranges[edge.target].append(shifted(bound, by: edge.key)) }
    }
    return ranges.map(hull)
  }

  private static func shifted(_ range: ClosedRange<Int>, by key: Int) -> ClosedRange<Int> {
    range.lowerBound + key...range.upperBound + key
  }

  /// The smallest range that contains all of them; every node has at least one.
  private static func hull(_ ranges: [ClosedRange<Int>]) -> ClosedRange<Int> {
    let lower = ranges.reduce(Int.max) { Swift.min($0, $1.lowerBound) }
    return lower...ranges.reduce(lower) { Swift.max($0, $1.upperBound) }
  }
}
