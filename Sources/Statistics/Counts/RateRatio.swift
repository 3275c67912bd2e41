/// The ratio of two independent Poisson rates, compared conditionally on their total.
///
/// Given the total m of the events, the first count is binomial with probability
/// ρ t₁ / (ρ t₁ + t₂), ρ the ratio of the rates (Przyborowski and Wilenski 1940); the same
/// method as R's `poisson.test` with two counts.
public struct RateRatio: Equatable, Hashable, Sendable {
  /// The rate in the numerator.
  public let first: PoissonRate
  /// The rate in the denominator.
  public let second: PoissonRate

  /// The ratio `first` / `second`.
  public init(_ first: PoissonRate, over second: PoissonRate) {
    self.first = first
    self.second = second
  }

  /// The observed ratio: ∞ when only the second count is zero, `nil` when both are.
  public var value: Double? {
    let (x, y) = (first.count.events, second.count.events)
    guard y > 0 else { return x > 0 ? .infinity : nil }
    return Double(x) / Double(y) * (second.exposure / first.exposure)
  }

  /// The p-value of the exact conditional test that the ratio is `ratio`.
  ///
  /// Two-sided by the sum of small probabilities. Two counts of zero say nothing: the p-value is 1.
  ///
  /// - Parameters:
  ///   - ratio: The ratio under the null hypothesis.
  ///   - alternative: The direction of the departure.
  /// - Returns: `nil` unless the ratio is positive and finite.
  public func exactPValue(
    against ratio: Double = 1, alternative: Alternative = .twoSided
  ) -> Double? {
    guard ratio > 0, ratio < .infinity else { return nil }
    guard let share = split else { return 1 }
    let expected = 1 / (1 + second.exposure / first.exposure / ratio)
    return share.exactPValue(against: expected, alternative: alternative)
  }

  /// The first count as a proportion of the total, or `nil` for a total of zero.
  private var split: Proportion? {
    let (x, y) = (first.count.events, second.count.events)
    return Proportion(successes: x, trials: x + y)
  }

  /// The exact conditional interval of the ratio.
  ///
  /// Clopper and Pearson's interval of the binomial probability, as odds times t₂ / t₁. The lower
  /// bound is 0 when the first count is zero, the upper ∞ when the second is.
  ///
  /// - Parameter level: The confidence level.
  /// - Returns: `nil` unless 0 < level < 1.
  public func exactInterval(level: Double = 0.95) -> Interval? {
    guard level > 0, level < 1 else { return nil }
    let scale = second.exposure / first.exposure
    let lower = lowerOdds(first.count.events, second.count.events, level)
    let inverse = lowerOdds(second.count.events, first.count.events, level)
    return Interval(
      between: lower * scale, and: inverse == 0 ? .infinity : scale / inverse)
  }

  /// The lower bound of the odds of `count` against `other`; that of the inverse odds is the upper bound.
  ///
  /// The complement of the bound is taken from its own interval, where it keeps its digits.
  private func lowerOdds(_ count: Int, _ other: Int, _ level: Double) -> Double {
    guard
      let share = Proportion(successes: count, trials: count + other)
        .flatMap({ $0.clopperPearsonInterval(level: level) }),
      let rest = Proportion(successes: other, trials: count + other)
        .flatMap({ $0.clopperPearsonInterval(level: level) })
    else { return 0 }
    return share.lower / rest.upper
  }
}
