internal import RealModule

/// The repeated drawing and ranking behind rank intervals.
struct RankBootstrap {
  /// The largest number of ranks kept, replicates times values.
  static let largestCount = 20_000_000

  /// The observed values.
  let values: [Double]
  /// For each value the source of its count.
  let sources: [InverseTransform]
  /// For each value what its count is divided by.
  let sizes: [Double]

  /// The rank of each value and the order statistics of its replicated ranks.
  ///
  /// With α = 1 − level, of B replicates the ⌊α/2 · B⌋ lowest and as many of the highest ranks lie outside.
  func intervals(level: Double, replicates: Int, seed: UInt64) -> [RankInterval]? {
    guard let tail = tailProbability(ofLevel: level), 1...1_000_000 ~= replicates,
      values.isEmpty || replicates <= Self.largestCount / values.count,
      let observed = values.ranks()
    else { return nil }
    let outside = Int(tail * Double(replicates))
    let samples = replicatedRanks(replicates, seed: seed)
    return zip(observed, samples).map { rank, sample in
      let sorted = sample.sorted()
      return RankInterval(
        rank: rank,
        interval: Interval(between: sorted[outside], and: sorted[replicates - 1 - outside]))
    }
  }

  /// The ranks of each value in every replicate.
  private func replicatedRanks(_ replicates: Int, seed: UInt64) -> [[Double]] {
    var generator = Xoshiro256(seed: seed)
    var samples = [[Double]](repeating: [], count: values.count)
    for _ in 0..<replicates {
      let drawn = zip(sources, sizes).map { Double($0.draw(using: &generator)) / $1 }
      for (index, rank) in (drawn.ranks() ?? []).enumerated() { samples[index].append(rank) }
    }
    return samples
  }
}
