/// The partial tables of the last columns, by the node at which they begin.
struct PathTails {
  /// For each node, the probability of the endings that count whatever the first columns hold.
  private(set) var decided = [0.0]
  /// The undecided paths out of each node, in the order of their keys.
  private(set) var paths = [[TablePath(key: 0, weight: 1)]]

  /// The number of undecided paths.
  var count: Int { paths.reduce(0) { $0 + $1.count } }

  /// The number of paths that a further column would give before any is dropped.
  func cost(of stage: [[TableNetwork.Edge]]) -> Int {
    stage.reduce(0) { $0 + $1.reduce(0) { $0 + paths[$1.target].count } }
  }

  /// Fills the column before those filled so far.
  ///
  /// A path counts whatever comes before when even the largest key of a beginning leaves it at the
  /// threshold or below, and never when even the smallest carries it above.
  mutating func extend(
    through stage: [[TableNetwork.Edge]], _ past: [ClosedRange<Int>], _ threshold: Int
  ) {
    var nextDecided = [Double](repeating: 0, count: stage.count)
    var next = [[TablePath]](repeating: [], count: stage.count)
    for (node, edges) in stage.enumerated() {
      for edge in edges {
        nextDecided[node] += edge.probability * decided[edge.target]
        for tail in paths[edge.target] {
          let key = tail.key + edge.key
          if key + past[node].lowerBound > threshold { break }
          let weight = tail.weight * edge.probability
          if key + past[node].upperBound <= threshold {
            nextDecided[node] += weight
          } else {
            next[node].append(TablePath(key: key, weight: weight))
          }
        }
      }
    }
    decided = nextDecided
    paths = next.map(TablePath.merged)
  }
}
