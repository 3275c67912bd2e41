internal import RealModule

/// Student's t distribution.
public struct StudentT: Equatable, Sendable {
  /// The degrees of freedom, not necessarily whole.
  public let degreesOfFreedom: Double

  /// The distribution, or `nil` unless the degrees of freedom lie in 1e-6 … 1e9.
  public init?(degreesOfFreedom: Double) {
    guard degreesOfFreedom >= 1e-6, degreesOfFreedom <= 1e9 else { return nil }
    self.degreesOfFreedom = degreesOfFreedom
  }

  /// Both tails at `t`, from P(|T| > t) = I(ν/(ν+t²); ν/2, ½).
  ///
  /// The distance of the beta argument from its mean is ν/2 · (1 − t²)/(ν + t²), written out because the
  /// rounding of ν/(ν+t²) alone would cost ν/2 ulp. Beyond |t| = 1e150 the small tail is given as 0.
  ///
  /// - Returns: `nil` for NaN.
  public func tails(at t: Double) -> TailProbabilities? {
    guard !t.isNaN else { return nil }
    let small = abs(t) > 1e150 ? 0 : 0.5 * twoSided(t)
    return t < 0 ? TailProbabilities(lower: small) : TailProbabilities(upper: small)
  }

  /// The probability of a value farther from zero than `t`.
  private func twoSided(_ t: Double) -> Double {
    let square = t * t
    let sum = degreesOfFreedom + square
    let shape = degreesOfFreedom / 2
    let excess = shape / sum * ((1 - abs(t)) * (1 + abs(t)))
    let argument = BetaArgument(
      a: shape, b: 0.5, x: degreesOfFreedom / sum, y: square / sum, excess: excess)
    return betaTails(argument).lower
  }
}
