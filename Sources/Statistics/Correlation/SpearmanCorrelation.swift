internal import RealModule

/// Spearman's rank correlation of two sequences, Pearson's of their average ranks.
public struct SpearmanCorrelation: Equatable, Sendable {
  /// The largest number of pairs for which every permutation is counted.
  public static let largestExactCount = 8

  /// The coefficient ρ, in −1 … 1.
  public let rho: Double
  /// The two-sided p-value of the hypothesis of no association.
  ///
  /// Up to 8 pairs the exact share of the permutations with a coefficient as far from zero, ties
  /// included; beyond by Student's t with n − 2 degrees of freedom, t = ρ √((n−2) / (1−ρ²)), as SciPy,
  /// which gives 0 for a coefficient of exactly ±1.
  public let pValue: Double

  /// The correlation of two sequences.
  ///
  /// It is `nil` when the lengths differ, there are fewer than two pairs, a value is not finite, or
  /// either sequence does not vary.
  public init?(_ x: [Double], _ y: [Double]) {
    guard let first = x.ranks(), let second = y.ranks(),
      let coefficient = pearsonCorrelation(first, second)
    else { return nil }
    rho = coefficient
    pValue =
      x.count <= Self.largestExactCount
      ? permutationPValue(first, second) : studentPValue(coefficient, count: x.count)
  }
}

private func studentPValue(_ rho: Double, count: Int) -> Double {
  let freedom = Double(count - 2)
  guard abs(rho) < 1, let model = StudentT(degreesOfFreedom: freedom),
    let tails = model.tails(at: abs(rho) * Double.sqrt(freedom / (1 - rho) / (1 + rho)))
  else { return 0 }
  return 2 * tails.upper
}

/// The share of the permutations whose covariance is as far from zero, in whole numbers throughout.
private func permutationPValue(_ x: [Double], _ y: [Double]) -> Double {
  // Twice an average rank is whole, and the mean of these is n + 1.
  let first = x.map { Int((2 * $0).rounded()) - x.count - 1 }
  var second = y.map { Int((2 * $0).rounded()) - y.count - 1 }
  let observed = abs(zip(first, second).reduce(0) { $0 + $1.0 * $1.1 })
  var (total, extreme) = (0, 0)
  func permute(from position: Int, _ sum: Int) {
    guard position < first.count else {
      total += 1
      if abs(sum) >= observed { extreme += 1 }
      return
    }
    for chosen in position..<second.count {
      second.swapAt(position, chosen)
      permute(from: position + 1, sum + first[position] * second[position])
      second.swapAt(position, chosen)
    }
  }
  permute(from: 0, 0)
  return Double(extreme) / Double(total)
}
