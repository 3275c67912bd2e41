internal import RealModule

/// The Poisson distribution: the number of independent rare events.
public struct PoissonDistribution: Equatable, Sendable {
  /// The expected number of events.
  public let mean: Double

  /// The distribution, or `nil` unless the mean lies in 0 … 1e9.
  public init?(mean: Double) {
    guard mean >= 0, mean <= 1e9 else { return nil }
    self.mean = mean
  }

  /// The probability of exactly `count` events, 0 for a negative count.
  ///
  /// λᵏ e^−λ / k! in saddle-point form (Loader 2000).
  public func probability(of count: Int) -> Double {
    guard count >= 0, count <= 1_000_000_000 else { return 0 }
    if count == 0 { return Double.exp(-mean) }
    if mean == 0 { return 0 }
    return gammaPowerTerm(mean, a: Double(count)) / Double(count)
  }

  /// The probabilities of at most `count` and of more than `count` events.
  ///
  /// P(X ≤ k) = Q(k+1, λ) (DLMF 8.4.10).
  public func tails(at count: Int) -> TailProbabilities {
    if count < 0 { return TailProbabilities(lower: 0, upper: 1) }
    return gammaTails(mean, a: Double(count) + 1).swapped
  }

  /// The smallest count whose lower tail reaches `p`, or `nil` unless 0 ≤ p < 1.
  ///
  /// A lower tail that falls short of `p` by rounding only (64 ulp) counts as reaching it.
  public func quantile(_ p: Double) -> Int? {
    guard p >= 0, p < 1 else { return nil }
    let goal = withoutRounding(p)
    // The lower tail is 1 in a double 40 deviations and 200 events beyond the mean.
    let limit = Int(mean + 40 * Double.sqrt(mean) + 200)
    return firstTrue(in: 0...limit) { tails(at: $0).lower >= goal }
  }
}
