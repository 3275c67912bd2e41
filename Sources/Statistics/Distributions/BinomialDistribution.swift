internal import RealModule

/// The binomial distribution: the number of successes in independent trials.
public struct BinomialDistribution: Equatable, Sendable {
  /// The number of trials.
  public let trials: Int
  /// The probability of success in each trial.
  public let probability: Double

  /// The distribution, or `nil` unless 0 ≤ trials ≤ 1e9 and 0 ≤ probability ≤ 1.
  public init?(trials: Int, probability: Double) {
    guard trials >= 0, trials <= 1_000_000_000, probability >= 0, probability <= 1 else {
      return nil
    }
    self.trials = trials
    self.probability = probability
  }

  /// The probability of exactly `count` successes, 0 for an impossible count.
  ///
  /// C(n, k) pᵏ (1−p)ⁿ⁻ᵏ in saddle-point form (Loader 2000).
  public func probability(of count: Int) -> Double {
    guard count >= 0, count <= trials else { return 0 }
    if trials == 0 { return 1 }
    if count == trials { return Double.pow(probability, Double(trials)) }
    if count == 0 { return Double.exp(Double(trials) * Double.log(onePlus: -probability)) }
    if probability == 0 || probability == 1 { return 0 }
    let (a, b) = (Double(count), Double(trials - count))
    return BetaArgument(a: a, b: b, x: probability).powerTerm * (Double(trials) / a / b)
  }

  /// The probabilities of at most `count` and of more than `count` successes.
  ///
  /// P(X ≤ k) = 1 − I(p; k+1, n−k) (DLMF 8.17.5).
  public func tails(at count: Int) -> TailProbabilities {
    if count < 0 { return TailProbabilities(lower: 0, upper: 1) }
    if count >= trials { return TailProbabilities(lower: 1, upper: 0) }
    let (a, b) = (Double(count) + 1, Double(trials - count))
    return betaTails(BetaArgument(a: a, b: b, x: probability)).swapped
  }

  /// The smallest count whose lower tail reaches `p`, or `nil` outside 0 … 1.
  ///
  /// A lower tail that falls short of `p` by rounding only (64 ulp) counts as reaching it.
  public func quantile(_ p: Double) -> Int? {
    guard p >= 0, p <= 1 else { return nil }
    let goal = withoutRounding(p)
    return firstTrue(in: 0...trials) { tails(at: $0).lower >= goal }
  }
}
