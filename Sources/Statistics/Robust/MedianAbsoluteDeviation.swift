extension Collection where Element == Double {
  /// The median of the distances from the median, a measure of spread that outliers cannot move.
  ///
  /// - Returns: `nil` for an empty collection, a value that is not finite, or an overflow.
  public var medianAbsoluteDeviation: Double? {
    distancesFromMedian?.median
  }

  /// The median absolute deviation times 1.4826…, which estimates the standard deviation of normal values.
  ///
  /// The factor is 1/Φ⁻¹(¾), as in `scipy.stats.median_abs_deviation(scale="normal")`.
  ///
  /// - Returns: `nil` for an empty collection, a value that is not finite, or an overflow.
  public var normalMedianAbsoluteDeviation: Double? {
    medianAbsoluteDeviation.flatMap { ($0 * 1.482_602_218_505_602).ifFinite }
  }

  /// The distance of each value from the median.
  var distancesFromMedian: [Double]? {
    median.map { center in map { abs($0 - center) } }
  }
}
