internal import RealModule

/// The Mann–Kendall test for a trend in values that follow one another in time.
///
/// Mann (1945), Kendall (1975). The p-value is exact, ties included, up to 50 values, and from there by
/// the normal approximation with continuity correction. Only the order of the values counts, so that
/// years may be missing.
public struct MannKendallTest: Equatable, Sendable {
  /// The number of values.
  public let count: Int
  /// The score S: pairs in ascending order minus pairs in descending order.
  public let score: Int
  /// The sizes of the groups of equal values, in ascending order of the values.
  private let groups: [Int]

  /// The test of the values in the order of time.
  ///
  /// It is `nil` for fewer than two values, more than 10 000, or one that is not finite.
  public init?(_ values: [Double]) {
    guard let values = values.finiteValues(atLeast: 2), values.count <= 10_000 else { return nil }
    count = values.count
    score = pairScore(Array(values.indices).map(Double.init), values)
    groups = tieGroups(values)
  }

  /// Whether the p-value is exact rather than from the normal approximation.
  public var isExact: Bool { count <= KendallScoreDistribution.largestCount }

  /// The variance of the score without a trend, (n(n−1)(2n+5) − Σ t(t−1)(2t+5)) / 18 over tie groups t.
  public var variance: Double {
    (varianceTerm(count) - groups.reduce(0) { $0 + varianceTerm($1) }) / 18
  }

  private func varianceTerm(_ t: Int) -> Double {
    Double(t) * Double(t - 1) * Double(2 * t + 5)
  }

  /// The standardised score with continuity correction, (S ∓ 1)/√variance; 0 when S is 0.
  public var standardizedScore: Double {
    score == 0 ? 0 : Double(score - score.signum()) / Double.sqrt(variance)
  }

  /// The probability, without a trend, of a score as extreme in the given direction.
  public func pValue(_ alternative: Alternative = .twoSided) -> Double {
    guard let model = KendallScoreDistribution(groups: groups) else {
      return normalPValue(alternative)
    }
    switch alternative {
    case .less: return model.tails(at: score).lower
    case .greater: return model.tails(at: score - 1).upper
    case .twoSided: return model.twoSidedPValue(of: score)
    }
  }

  private func normalPValue(_ alternative: Alternative) -> Double {
    guard variance > 0 else { return 1 }
    let deviation = Double.sqrt(variance)
    func lowerTail(_ z: Double) -> Double { StandardNormal.tails(at: z)?.lower ?? 1 }
    switch alternative {
    case .less: return lowerTail(Double(score + 1) / deviation)
    case .greater: return lowerTail(-Double(score - 1) / deviation)
    case .twoSided: return Swift.min(2 * lowerTail(-Double(abs(score) - 1) / deviation), 1)
    }
  }

  /// The smallest two-sided p-value that any order of these values could reach, 2 Π t! / n!.
  ///
  /// Where it exceeds the significance level, no trend could be found, however steep.
  public var smallestPValue: Double {
    let ties = groups.reduce(0) { $0 + Double.logGamma(Double($1) + 1) }
    return Swift.min(2 * Double.exp(ties - Double.logGamma(Double(count) + 1)), 1)
  }

  /// The smallest two-sided p-value that so many different values can reach, 2/n!.
  ///
  /// With three values 0.33, with four 0.083, with five 0.017: four annual reports cannot show a trend at
  /// the 5 % level.
  ///
  /// - Returns: `nil` for fewer than two values.
  public static func smallestPValue(count: Int) -> Double? {
    guard count >= 2 else { return nil }
    return (2...Swift.min(count, 200)).reduce(2) { $0 / Double($1) }
  }
}
