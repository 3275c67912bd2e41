internal import RealModule

/// The Theil–Sen line, whose slope is the median of the slopes of all pairs of points.
///
/// Theil (1950), Sen (1968). Up to 29 % of the points may be arbitrarily wrong without carrying it away.
public struct TheilSenFit: Equatable, Sendable {
  /// The line; its intercept is the median of y minus slope times the median of x.
  public let line: LinearFit
  /// The interval of the slope, Sen's equation 2.6, as `scipy.stats.theilslopes`.
  ///
  /// With few points it cannot be wider than the slopes themselves: the true level of that whole range is
  /// 1 − 2/n!, 67 % for three points and 92 % for four. `nil` when ties leave no variance to estimate
  /// it from.
  public let slopeInterval: Interval?

  /// The fit of `y` to `x`.
  ///
  /// It is `nil` when the input is outside these bounds, all `x` are equal, or a slope overflows.
  ///
  /// - Parameters:
  ///   - y: The values, finite; at least two and at most 5000.
  ///   - x: Where they were observed, in the same order; by default 0, 1, 2, ….
  ///   - level: The confidence level of the interval.
  public init?(_ y: [Double], at x: [Double]? = nil, level: Double = 0.95) {
    let x = x ?? y.indices.map(Double.init)
    guard x.count == y.count, x.count <= 5000, x.finiteValues(atLeast: 2) != nil,
      y.allSatisfy(\.isFinite), let z = normalDeviate(ofLevel: level)
    else { return nil }
    let slopes = pairSlopes(x, y).sorted()
    guard let slope = slopes.median, let centerX = x.median, let centerY = y.median,
      let intercept = (centerY - slope * centerX).ifFinite
    else { return nil }
    line = LinearFit(slope: slope, intercept: intercept)
    slopeInterval = senInterval(slopes, groups: [tieGroups(x), tieGroups(y)], count: x.count, z)
  }
}

/// The slopes of all pairs of points whose x differ.
private func pairSlopes(_ x: [Double], _ y: [Double]) -> [Double] {
  var slopes: [Double] = []
  for later in x.indices {
    for earlier in 0..<later where x[earlier] != x[later] {
      slopes.append((y[later] - y[earlier]) / (x[later] - x[earlier]))
    }
  }
  return slopes
}

/// Sen's interval: the order statistics (N ∓ z σ)/2 of the N slopes, σ² the tie-corrected variance of S.
private func senInterval(
  _ slopes: [Double], groups: [[Int]], count: Int, _ z: Double
) -> Interval? {
  func term(_ t: Int) -> Double { Double(t) * Double(t - 1) * Double(2 * t + 5) }
  let variance = (term(count) - groups.joined().reduce(0) { $0 + term($1) }) / 18
  guard variance >= 0 else { return nil }
  let (pairs, reach) = (Double(slopes.count), z * Double.sqrt(variance))
  let above = ((pairs + reach) / 2).rounded(.toNearestOrEven)
  let below = ((pairs - reach) / 2).rounded(.toNearestOrEven) - 1
  let upper = Swift.min(Int(above), slopes.count - 1)
  return Interval(between: slopes[Swift.max(Int(below), 0)], and: slopes[upper])
}
