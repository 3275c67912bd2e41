extension TwoByTwoTable {
  /// The p-value of Fisher's exact test.
  ///
  /// With the margins fixed the upper left count is hypergeometric. Two-sided by the usual rule, the sum
  /// of the probabilities that do not exceed the observed one times 1 + 1e-7; `less` and `greater` are the
  /// tails towards a small and a large upper left count, that is, odds ratios below and above 1. A table
  /// with an empty row or column has only one arrangement: its p-value is 1.
  ///
  /// - Complexity: O(m), m the smallest margin.
  public func fisherPValue(_ alternative: Alternative = .twoSided) -> Double {
    guard let model = conditionalDistribution() else { return 1 }
    switch alternative {
    case .less: return model.tails(at: a).lower
    case .greater: return model.tails(at: a - 1).upper
    case .twoSided:
      let limit = model.probability(of: a) * equalProbabilityFactor
      let sum = model.probabilities.reduce(0) { $1 <= limit ? $0 + $1 : $0 }
      return Swift.min(sum, 1)
    }
  }
}
