internal import RealModule

/// The control limits of a funnel plot of Poisson rates around a target.
public struct RateFunnel: Equatable, Sendable {
  /// The rate that institutions are held against, per unit of exposure.
  public let target: Double
  /// The factor φ by which the variance exceeds that of Poisson counts; 1 for none.
  public let overdispersion: Double

  /// The funnel around a target.
  ///
  /// It is `nil` when an argument is outside its range or not finite.
  ///
  /// - Parameters:
  ///   - target: The rate held against, positive.
  ///   - overdispersion: The factor φ of the variance; a factor below 1 counts as 1.
  public init?(target: Double, overdispersion: Double = 1) {
    guard target > 0, target.isFinite, overdispersion >= 0, overdispersion.isFinite else {
      return nil
    }
    self.target = target
    self.overdispersion = Swift.max(overdispersion, 1)
  }

  /// The limit below which a rate over this exposure lies with probability `p` when on target.
  ///
  /// The interpolated exact Poisson quantile over the exposure; its distance from the target is
  /// multiplied by √φ, and the result is never negative. With a target of 1 and the expected count as
  /// exposure it is the limit of a ratio of observed to expected.
  ///
  /// - Returns: `nil` unless 0 < p < 1 and the expected count lies in 1e-6 … 1e9.
  public func limit(_ p: Double, exposure: Double) -> Double? {
    let expected = target * exposure
    guard p > 0, p < 1, 1e-6...1e9 ~= expected, let model = PoissonDistribution(mean: expected),
      let count = model.quantile(p)
    else { return nil }
    let exact = interpolatedCount(
      at: p, count: count, tails: model.tails(at: count), probability: model.probability(of: count))
    let limit = expected + (exact - expected) * Double.sqrt(overdispersion)
    return Swift.max(limit, 0) / exposure
  }

  /// The limits on both sides, by custom at the levels 0.95 and 0.998.
  ///
  /// - Returns: `nil` unless 0 < level < 1 and the expected count lies in 1e-6 … 1e9.
  public func limits(level: Double, exposure: Double) -> Interval? {
    guard let tail = tailProbability(ofLevel: level), let lower = limit(tail, exposure: exposure),
      let upper = limit(1 - tail, exposure: exposure)
    else { return nil }
    return Interval(between: lower, and: upper)
  }

  /// Whether a rate lies beyond the limits of a level: past the drawn line, and so rare that the exact
  /// tail from it outwards is smaller than the limit's.
  ///
  /// The line joins the steps of exact limits, so that on the upper side a count past it can still be
  /// as likely as one in four: the tail decides. `false` where there are no limits.
  public func isBeyond(_ rate: PoissonRate, level: Double) -> Bool {
    guard let limits = self.limits(level: level, exposure: rate.exposure),
      !limits.contains(rate.value),
      let tail = tailProbability(ofLevel: level),
      let model = PoissonDistribution(mean: target * rate.exposure)
    else { return false }
    let count = rate.count.events
    if rate.value < target { return model.tails(at: count).lower < tail }
    return model.tails(at: count - 1).upper < tail
  }

  /// The distance of a rate from the target in Poisson standard deviations, √φ not applied.
  public func standardizedDistance(of rate: PoissonRate) -> Double {
    (rate.value - target) / Double.sqrt(target / rate.exposure)
  }
}
