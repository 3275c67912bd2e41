/// A probability and its complement, each with its own full relative accuracy.
///
/// A tail of 1e-20 cannot be had from `1 - lower`, where it has been rounded away; this is why
/// both are carried. The two are never negative and add up to 1 within rounding.
public struct TailProbabilities: Equatable, Hashable, Sendable {
  /// The probability at or below the argument, P(X ≤ x).
  public let lower: Double
  /// The probability above the argument, P(X > x).
  public let upper: Double

  init(lower: Double, upper: Double) {
    self.lower = Swift.min(Swift.max(lower, 0), 1)
    self.upper = Swift.min(Swift.max(upper, 0), 1)
  }

  /// The pair of which the lower tail is known and the upper is not small.
  init(lower: Double) { self.init(lower: lower, upper: 1 - lower) }

  /// The pair of which the upper tail is known and the lower is not small.
  init(upper: Double) { self.init(lower: 1 - upper, upper: upper) }

  /// The same pair seen from the other end of the axis.
  var swapped: TailProbabilities { TailProbabilities(lower: upper, upper: lower) }
}
