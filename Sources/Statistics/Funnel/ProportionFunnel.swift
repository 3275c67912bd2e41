internal import RealModule

/// The control limits of a funnel plot of proportions around a target.
public struct ProportionFunnel: Equatable, Sendable {
  /// The proportion that institutions are held against.
  public let target: Double
  /// The factor φ by which the variance exceeds that of the binomial; 1 for none.
  public let overdispersion: Double

  /// The funnel around a target.
  ///
  /// It is `nil` when an argument is outside its range or not finite.
  ///
  /// - Parameters:
  ///   - target: The proportion held against, strictly between 0 and 1.
  ///   - overdispersion: The factor φ of the variance, as `Overdispersion.factor` gives it; a factor
  ///     below 1 counts as 1, since limits are never narrowed.
  public init?(target: Double, overdispersion: Double = 1) {
    guard target > 0, target < 1, overdispersion >= 0, overdispersion.isFinite else { return nil }
    self.target = target
    self.overdispersion = Swift.max(overdispersion, 1)
  }

  /// The pooled proportion of the groups as the target, or `nil` when it is 0 or 1.
  public init?(pooling proportions: [Proportion], overdispersion: Double = 1) {
    guard let pooled = proportions.pooled else { return nil }
    self.init(target: pooled.value, overdispersion: overdispersion)
  }

  /// The limit below which a group of so many trials lies with probability `p` when on target.
  ///
  /// The interpolated exact binomial quantile over n; its distance from the target is multiplied by √φ,
  /// and the result kept within 0 … 1.
  ///
  /// - Returns: `nil` unless 0 < p < 1 and 1 ≤ trials ≤ 1e9.
  public func limit(_ p: Double, trials: Int) -> Double? {
    guard p > 0, p < 1, trials >= 1,
      let model = BinomialDistribution(trials: trials, probability: target),
      let count = model.quantile(p)
    else { return nil }
    let exact =
      interpolatedCount(
        at: p, count: count, tails: model.tails(at: count),
        probability: model.probability(of: count)) / Double(trials)
    let limit = target + (exact - target) * Double.sqrt(overdispersion)
    return Swift.min(Swift.max(limit, 0), 1)
  }

  /// The limits on both sides, by custom at the levels 0.95 and 0.998.
  ///
  /// - Returns: `nil` unless 0 < level < 1 and 1 ≤ trials ≤ 1e9.
  public func limits(level: Double, trials: Int) -> Interval? {
    guard let tail = tailProbability(ofLevel: level), let lower = limit(tail, trials: trials),
      let upper = limit(1 - tail, trials: trials)
    else { return nil }
    return Interval(between: lower, and: upper)
  }

  /// Whether a group lies beyond the limits of a level: past the drawn line, and so rare that the exact
  /// tail from it outwards is smaller than the limit's.
  ///
  /// The line joins the steps of exact limits, so that on the upper side a count past it can still be
  /// as likely as one in four: the tail decides. `false` where there are no limits.
  public func isBeyond(_ proportion: Proportion, level: Double) -> Bool {
    guard let limits = self.limits(level: level, trials: proportion.trials),
      !limits.contains(proportion.value), let tail = tailProbability(ofLevel: level),
      let model = BinomialDistribution(trials: proportion.trials, probability: target)
    else { return false }
    let count = proportion.successes
    if proportion.value < target { return model.tails(at: count).lower < tail }
    return model.tails(at: count - 1).upper < tail
  }

  /// The distance of a group from the target in binomial standard deviations, √φ not applied.
  public func standardizedDistance(of proportion: Proportion) -> Double {
    (proportion.value - target)
      / Double.sqrt(target * (1 - target) / Double(proportion.trials))
  }
}
