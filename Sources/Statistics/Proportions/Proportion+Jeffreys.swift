extension Proportion {
  /// Jeffreys' interval: the equal-tailed posterior interval under the prior Beta(½, ½).
  ///
  /// Quantiles of Beta(x + ½, n − x + ½), with the rule of Brown, Cai and DasGupta (2001) at the boundary:
  /// the lower bound is 0 for no success and the upper 1 for no failure, without which coverage falls
  /// to nothing near 0 and 1.
  ///
  /// - Parameter level: The posterior probability of the interval.
  /// - Returns: `nil` unless 0 < level < 1.
  public func jeffreysInterval(level: Double = 0.95) -> Interval? {
    guard let tail = tailProbability(ofLevel: level) else { return nil }
    let (a, b) = (Double(successes) + 0.5, Double(failures) + 0.5)
    let lower = successes == 0 ? 0 : inverseRegularizedIncompleteBeta(lower: tail, a: a, b: b)
    let upper = failures == 0 ? 1 : inverseRegularizedIncompleteBeta(upper: tail, a: a, b: b)
    guard let lower, let upper else { return nil }
    return Interval(between: lower, and: upper)
  }
}
