/// The hypergeometric distribution: successes among draws without replacement.
///
/// With odds other than 1 it is Fisher's noncentral distribution, in which every success is that many
/// times as likely to be drawn: P(k) ∝ C(K, k) C(N − K, n − k) ωᵏ.
public struct HypergeometricDistribution: Equatable, Sendable {
  /// The number of things drawn from, N.
  public let population: Int
  /// The number of successes among them, K.
  public let successes: Int
  /// The number of draws, n.
  public let draws: Int
  /// The odds ω of a success.
  public let oddsRatio: Double
  /// The counts that can occur.
  public let support: ClosedRange<Int>
  /// The probability of each count of the support, in order.
  ///
  /// From the mode outwards by the ratio of neighbours, then divided by the sum: every step multiplies
  /// and adds positive numbers, so that small probabilities keep their digits.
  public let probabilities: [Double]

  /// The distribution, or `nil` unless 0 ≤ successes, draws ≤ population ≤ 1e7 and 0 < odds < ∞.
  public init?(population: Int, successes: Int, draws: Int, oddsRatio: Double = 1) {
    guard 0...10_000_000 ~= population, 0...population ~= successes, 0...population ~= draws,
      oddsRatio > 0, oddsRatio < .infinity
    else { return nil }
    self.population = population
    self.successes = successes
    self.draws = draws
    self.oddsRatio = oddsRatio
    support = Swift.max(0, draws + successes - population)...Swift.min(successes, draws)
    probabilities = Self.probabilities(in: support) { k in
      let more = Double(successes - k + 1) * Double(draws - k + 1)
      return more / (Double(k) * Double(population - successes - draws + k)) * oddsRatio
    }
  }

  /// The probabilities of which `ratio(k)` is that of `k` to that of `k - 1`, falling with `k`.
  private static func probabilities(
    in support: ClosedRange<Int>, ratio: (Int) -> Double
  ) -> [Double] {
    let first = support.lowerBound
    let mode = firstTrue(in: support) { ratio($0 + 1) < 1 }
    var weights = [Double](repeating: 0, count: support.count)
    weights[mode - first] = 1
    for k in support where k > mode {
      weights[k - first] = weights[k - first - 1] * ratio(k)
    }
    for k in support.reversed() where k < mode {
      weights[k - first] = weights[k - first + 1] / ratio(k + 1)
    }
    let total = weights.reduce(0, +)
    return weights.map { $0 / total }
  }

  /// The expected count.
  public var mean: Double {
    zip(support, probabilities).reduce(0) { $0 + Double($1.0) * $1.1 }
  }

  /// The variance of the count.
  public var variance: Double {
    let center = mean
    return zip(support, probabilities).reduce(0) { sum, outcome in
      let deviation = Double(outcome.0) - center
      return sum + deviation * deviation * outcome.1
    }
  }

  /// The probability of exactly `count` successes, 0 for an impossible count.
  public func probability(of count: Int) -> Double {
    support.contains(count) ? probabilities[count - support.lowerBound] : 0
  }

  /// The probabilities of at most `count` and of more than `count` successes.
  public func tails(at count: Int) -> TailProbabilities {
    if count < support.lowerBound { return TailProbabilities(lower: 0, upper: 1) }
    if count >= support.upperBound { return TailProbabilities(lower: 1, upper: 0) }
    let split = count - support.lowerBound + 1
    return TailProbabilities(
      lower: probabilities[..<split].reduce(0, +),
      upper: probabilities[split...].reversed().reduce(0, +))
  }
}
