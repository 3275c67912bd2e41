/// The rank of an institution among others, with the range that chance alone would give it.
public struct RankInterval: Equatable, Sendable {
  /// The observed rank, 1 for the smallest value; equal values share their average rank.
  public let rank: Double
  /// The range in which the rank falls in the given share of the replicates.
  public let interval: Interval
}

extension Collection where Element == Proportion {
  /// The ranks of proportions with bootstrap intervals.
  ///
  /// Parametric bootstrap: each group is drawn anew from a binomial distribution and all are ranked
  /// again (Goldstein and Spiegelhalter 1996; Marshall and Spiegelhalter 1998). The probability of
  /// success is (x + ½)/(n + 1) rather than x/n, since 0 of 2 would otherwise be repeated as 0 of 2 for ever. The
  /// intervals tell how little a rank means; where true values are close they are too narrow (Xie, Singh
  /// and Zhang 2009), so they prove no order.
  ///
  /// - Parameters:
  ///   - level: The share of the replicates inside an interval.
  ///   - replicates: How often all groups are drawn, up to 1 000 000.
  ///   - seed: The seed of the generator; the same seed gives the same intervals.
  /// - Returns: `nil` unless 0 < level < 1, 1 ≤ replicates ≤ 1 000 000 and replicates times groups is at
  ///   most 20 000 000; an empty array for no group.
  public func rankIntervals(
    level: Double = 0.95, replicates: Int = 4000, seed: UInt64 = 20_260_101
  ) -> [RankInterval]? {
    let groups = Array(self)
    let sources = groups.compactMap { group in
      BinomialDistribution(
        trials: group.trials,
        probability: (Double(group.successes) + 0.5) / (Double(group.trials) + 1)
      ).map { InverseTransform($0) }
    }
    return RankBootstrap(
      values: groups.map(\.value), sources: sources, sizes: groups.map { Double($0.trials) }
    ).intervals(level: level, replicates: replicates, seed: seed)
  }
}

extension Collection where Element == PoissonRate {
  /// The ranks of rates with bootstrap intervals.
  ///
  /// As for proportions, each count drawn from a Poisson distribution of mean x + ½.
  ///
  /// - Parameters:
  ///   - level: The share of the replicates inside an interval.
  ///   - replicates: How often all counts are drawn, up to 1 000 000.
  ///   - seed: The seed of the generator; the same seed gives the same intervals.
  /// - Returns: `nil` unless 0 < level < 1, 1 ≤ replicates ≤ 1 000 000 and replicates times rates is at
  ///   most 20 000 000; an empty array for no rate.
  public func rankIntervals(
    level: Double = 0.95, replicates: Int = 4000, seed: UInt64 = 20_260_101
  ) -> [RankInterval]? {
    let rates = Array(self)
    let sources = rates.compactMap { rate in
      PoissonDistribution(mean: Double(rate.count.events) + 0.5).map { InverseTransform($0) }
    }
    return RankBootstrap(values: rates.map(\.value), sources: sources, sizes: rates.map(\.exposure))
      .intervals(level: level, replicates: replicates, seed: seed)
  }
}
