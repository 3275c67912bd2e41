/// How far each value lies from the median, in robust standard deviations.
///
/// Iglewicz and Hoaglin (1993), "How to detect and handle outliers": 0.6745 (x − median) / MAD, an outlier
/// beyond 3.5. Where more than half the values are equal the MAD is zero and the mean absolute
/// deviation takes its place: (x − median) / (1.253314 · mean |x − median|).
public struct ModifiedZScores: Equatable, Sendable {
  /// The measure of spread behind the scores.
  public enum Scale: Equatable, Sendable {
    /// The median absolute deviation from the median.
    case medianAbsoluteDeviation
    /// The mean absolute deviation from the median, since the median one is zero.
    case meanAbsoluteDeviation
    /// None: all values are equal and every score is 0.
    case none
  }

  /// The score of each value, in the order of the values.
  public let scores: [Double]
  /// The measure of spread behind the scores.
  public let scale: Scale

  /// The scores of the values.
  ///
  /// It is `nil` for no value, a value that is not finite, or an overflow.
  public init?(_ values: [Double]) {
    guard let center = values.median, let deviation = values.medianAbsoluteDeviation,
      let distances = values.distancesFromMedian
    else { return nil }
    let mean = distances.reduce(0) { $0 + $1 / Double(distances.count) }
    guard mean.isFinite else { return nil }
    let unit: Double
    (unit, scale) =
      deviation > 0
      ? (deviation / 0.6745, .medianAbsoluteDeviation)
      : mean > 0 ? (mean * 1.253_314, .meanAbsoluteDeviation) : (1, .none)
    scores = values.map { ($0 - center) / unit }
    guard scores.allSatisfy(\.isFinite) else { return nil }
  }

  /// The positions of the values whose score exceeds `threshold` in either direction.
  public func outliers(beyond threshold: Double = 3.5) -> [Int] {
    scores.indices.filter { abs(scores[$0]) > threshold }
  }
}
