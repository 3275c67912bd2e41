/// The χ² distribution.
public struct ChiSquared: Equatable, Sendable {
  /// The degrees of freedom, not necessarily whole.
  public let degreesOfFreedom: Double

  /// The distribution, or `nil` unless the degrees of freedom lie in 1e-6 … 1e9.
  public init?(degreesOfFreedom: Double) {
    guard degreesOfFreedom >= 1e-6, degreesOfFreedom <= 1e9 else { return nil }
    self.degreesOfFreedom = degreesOfFreedom
  }

  /// Both tails at `x`: P(ν/2, x/2) and Q(ν/2, x/2); below zero 0 and 1.
  ///
  /// - Returns: `nil` for NaN.
  public func tails(at x: Double) -> TailProbabilities? {
    guard !x.isNaN else { return nil }
    return gammaTails(Swift.max(x, 0) / 2, a: degreesOfFreedom / 2)
  }

  /// The number below which the probability `p` lies, or `nil` outside 0 … 1; 1 gives ∞.
  public func quantile(_ p: Double) -> Double? {
    inverseRegularizedIncompleteGamma(lower: p, a: degreesOfFreedom / 2).map { 2 * $0 }
  }

  /// The number above which the probability `q` lies, or `nil` outside 0 … 1; 0 gives ∞.
  public func upperQuantile(_ q: Double) -> Double? {
    inverseRegularizedIncompleteGamma(upper: q, a: degreesOfFreedom / 2).map { 2 * $0 }
  }
}
