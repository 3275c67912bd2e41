/// How much more institutions differ than chance alone would make them.
///
/// Spiegelhalter (2005), A.1.3 and Spiegelhalter et al. (2012): the mean of the squared standardised
/// distances, the extreme ones drawn in first so that outliers do not widen the funnel that is to show
/// them.
public struct Overdispersion: Equatable, Sendable {
  /// The factor φ, the mean square of the winsorised distances; about 1 without over-dispersion.
  public let factor: Double
  /// The probability of a sum of squares as large, not winsorised, when only chance is at work.
  ///
  /// χ² with one degree of freedom fewer than institutions, the target being estimated from them.
  public let pValue: Double

  /// The over-dispersion of standardised distances from a target.
  ///
  /// It is `nil` when an argument is outside its range or not finite, or a sum overflows.
  ///
  /// - Parameters:
  ///   - distances: The distance of each institution, at least two.
  ///   - share: The share of distances drawn in on either side to the nearest of the others, rounded down
  ///     to whole institutions; from 0 up to, not including, ½.
  public init?(_ distances: [Double], winsorizing share: Double = 0.1) {
    guard let sorted = distances.finiteValues(atLeast: 2)?.sorted(), share >= 0, share < 0.5,
      let model = ChiSquared(degreesOfFreedom: Double(sorted.count - 1))
    else { return nil }
    let drawn = Int(share * Double(sorted.count))
    let kept = sorted[drawn]...sorted[sorted.count - 1 - drawn]
    let factor = sorted.reduce(0) { sum, distance in
      let inside = Swift.min(Swift.max(distance, kept.lowerBound), kept.upperBound)
      return sum + inside * inside / Double(sorted.count)
    }
    let statistic = sorted.reduce(0) { $0 + $1 * $1 }
    guard factor.isFinite, statistic.isFinite, let tails = model.tails(at: statistic) else {
      return nil
    }
    self.factor = factor
    pValue = tails.upper
  }
}
