internal import RealModule

/// Values that lie far from the others on a logarithmic scale, and the power of ten that would bring
/// each home.
///
/// The distance is the modified z-score of the decimal logarithm (Iglewicz and Hoaglin 1993), so that ten
/// times too much and ten times too little weigh the same. A slip of the unit (元 for 万元, a lost decimal
/// point) is a factor of 10, 100, 1000 or 10 000; it is named when the value times the factor has a score
/// within `home`.
public struct LogScaleOutliers: Equatable, Sendable {
  /// One value that lies far out.
  public struct Outlier: Equatable, Sendable {
    /// Its position among the values.
    public let index: Int
    /// The modified z-score of its logarithm.
    public let score: Double
    /// The power of ten, −4 … 4 and not 0, that brings it home; `nil` where none does.
    public let exponent: Int?
  }

  /// The outliers in the order of the values.
  public let outliers: [Outlier]
  /// The geometric counterpart of the median: ten to the median of the logarithms.
  public let median: Double

  /// The outliers of the values.
  ///
  /// It is `nil` for no value, or one that is not positive and finite. Equal values have no outlier.
  ///
  /// - Parameters:
  ///   - values: Positive numbers.
  ///   - threshold: The score beyond which a value is an outlier.
  ///   - home: The score within which a corrected value lies among the others.
  public init?(_ values: [Double], beyond threshold: Double = 3.5, home: Double = 2) {
    guard values.allSatisfy({ $0 > 0 && $0.isFinite }) else { return nil }
    let logs = values.map { Double.log10($0) }
    guard let center = logs.median, let scores = ModifiedZScores(logs) else { return nil }
    median = Double.exp10(center)
    outliers = scores.outliers(beyond: threshold).map { index in
      let distance = logs[index] - center
      let unit = distance / scores.scores[index]
      return Outlier(
        index: index, score: scores.scores[index],
        exponent: Self.exponent(distance, within: home * unit))
    }
  }

  /// The exponent that leaves the smallest distance, if that is within reach.
  private static func exponent(_ distance: Double, within reach: Double) -> Int? {
    let sign = distance > 0 ? -1 : 1
    let best = (1...4).map { $0 * sign }.min {
      abs(distance + Double($0)) < abs(distance + Double($1))
    }
    return best.flatMap { abs(distance + Double($0)) <= reach ? $0 : nil }
  }
}
