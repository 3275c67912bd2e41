internal import RealModule

/// The Cochran–Armitage test for a trend in proportions.
///
/// Cochran (1954), Armitage (1955); the χ² of R's `prop.trend.test`, one degree of freedom. It rests on
/// the normal approximation: with few successes or failures in all, read the p-value with care.
public struct CochranArmitageTest: Equatable, Sendable {
  /// The standardised score; positive when proportions rise with the scores.
  public let standardizedScore: Double

  /// The test of proportions in the order of `scores`.
  ///
  /// z = Σ wᵢ (xᵢ − nᵢ p̄) / √(p̄ (1−p̄) Σ nᵢ (wᵢ − w̄)²), with p̄ the pooled proportion and w̄ the mean score of
  /// the trials.
  ///
  /// It is `nil` when the lengths differ, a score is not finite, or nothing can vary: fewer than
  /// two different scores, no success at all, or no failure.
  ///
  /// - Parameters:
  ///   - proportions: The groups.
  ///   - scores: The position of each group, such as its year; by default 1, 2, 3, ….
  public init?(_ proportions: [Proportion], scores: [Double]? = nil) {
    let scores = scores ?? proportions.indices.map { Double($0) + 1 }
    guard scores.count == proportions.count, scores.allSatisfy(\.isFinite),
      let pooled = proportions.pooled,
      let center = weightedMean(scores, weights: proportions.map { Double($0.trials) })
    else { return nil }
    var (score, spread) = (0.0, 0.0)
    for (proportion, weight) in zip(proportions, scores) {
      let trials = Double(proportion.trials)
      score += (weight - center) * (Double(proportion.successes) - trials * pooled.value)
      spread += trials * (weight - center) * (weight - center)
    }
    let variance = pooled.value * (Double(pooled.failures) / Double(pooled.trials)) * spread
    guard variance > 0, variance.isFinite, let z = (score / Double.sqrt(variance)).ifFinite else {
      return nil
    }
    standardizedScore = z
  }

  /// The χ² statistic, the square of the standardised score.
  public var statistic: Double { standardizedScore * standardizedScore }

  /// The probability, without a trend, of a score as extreme in the given direction.
  public func pValue(_ alternative: Alternative = .twoSided) -> Double {
    guard let tails = StandardNormal.tails(at: standardizedScore) else { return 1 }
    switch alternative {
    case .less: return tails.lower
    case .greater: return tails.upper
    case .twoSided: return Swift.min(2 * Swift.min(tails.lower, tails.upper), 1)
    }
  }
}
