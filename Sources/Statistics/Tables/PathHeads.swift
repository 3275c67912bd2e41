/// The partial tables of the first columns, by the node at which they end.
struct PathHeads {
  /// The probability of the tables already known to count.
  private(set) var decided = 0.0
  /// The undecided paths into each node, in the order of their keys.
  private(set) var paths = [[TablePath(key: 0, weight: 1)]]

  /// The number of undecided paths.
  var count: Int { paths.reduce(0) { $0 + $1.count } }

  /// The number of paths that a further column would give before any is dropped.
  func cost(of stage: [[TableNetwork.Edge]]) -> Int {
    zip(stage, paths).reduce(0) { $0 + $1.0.count * $1.1.count }
  }

  /// Fills one more column.
  ///
  /// A path counts with all its tables when even the largest key to come leaves it at the threshold or
  /// below, and never when even the smallest carries it above.
  mutating func extend(
    through stage: [[TableNetwork.Edge]], _ rest: [ClosedRange<Int>], _ threshold: Int
  ) {
    var next = [[TablePath]](repeating: [], count: rest.count)
    for (edges, heads) in zip(stage, paths) where !heads.isEmpty {
      for edge in edges {
        let bound = rest[edge.target]
        for head in heads {
          let key = head.key + edge.key
          if key + bound.lowerBound > threshold { break }
          let weight = head.weight * edge.probability
          if key + bound.upperBound <= threshold {
            decided += weight
          } else {
            next[edge.target].append(TablePath(key: key, weight: weight))
          }
        }
      }
    }
    paths = next.map(TablePath.merged)
  }

  /// The probability of the undecided tables that count, the other columns being given by `tails`.
  func joined(with tails: PathTails, _ threshold: Int) -> Double {
    var sum = 0.0
    for (node, heads) in paths.enumerated() {
      let ends = tails.paths[node]
      var reached = tails.decided[node]
      var position = 0
      // Larger heads need smaller tails: going down through the heads, the sum of tails only grows.
      for head in heads.reversed() {
        while position < ends.count, head.key + ends[position].key <= threshold {
          reached += ends[position].weight
          position += 1
        }
        sum += head.weight * reached
      }
    }
    return sum
  }
}
