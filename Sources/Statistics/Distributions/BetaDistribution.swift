/// The beta distribution on 0 … 1, density proportional to xᵃ⁻¹ (1 − x)ᵇ⁻¹.
public struct BetaDistribution: Equatable, Sendable {
  /// The first shape, a.
  public let a: Double
  /// The second shape, b.
  public let b: Double

  /// The distribution, or `nil` unless both shapes lie in 1e-250 … 1e9.
  public init?(a: Double, b: Double) {
    guard shapeRange.contains(a), shapeRange.contains(b) else { return nil }
    self.a = a
    self.b = b
  }

  /// Both tails at `x`; below 0 they are 0 and 1, above 1 they are 1 and 0.
  ///
  /// - Returns: `nil` for NaN.
  public func tails(at x: Double) -> TailProbabilities? {
    regularizedIncompleteBeta(Swift.min(Swift.max(x, 0), 1), a: a, b: b)
  }

  /// The number below which the probability `p` lies, or `nil` outside 0 … 1.
  public func quantile(_ p: Double) -> Double? {
    inverseRegularizedIncompleteBeta(lower: p, a: a, b: b)
  }

  /// The number above which the probability `q` lies, or `nil` outside 0 … 1.
  public func upperQuantile(_ q: Double) -> Double? {
    inverseRegularizedIncompleteBeta(upper: q, a: a, b: b)
  }
}
