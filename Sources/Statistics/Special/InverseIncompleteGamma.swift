internal import RealModule

/// The argument at which the regularised incomplete gamma function has a given lower tail P.
///
/// Newton's method on the logarithm of the smaller tail. The result carries the digits that the tail
/// allows: relative error below 1e-12 for shapes of at least ½; for a smaller shape the rounding of
/// `p` itself is multiplied by 1/a.
///
/// - Parameters:
///   - p: The lower tail probability, in 0 … 1; 0 gives 0 and 1 gives `.infinity`.
///   - a: The shape, in 1e-250 … 1e9.
/// - Returns: `nil` when an argument is outside its range or NaN; 0 when the result underflows.
public func inverseRegularizedIncompleteGamma(lower p: Double, a: Double) -> Double? {
  guard p >= 0, p <= 1, shapeRange.contains(a) else { return nil }
  if p == 0 { return 0 }
  if p == 1 { return .infinity }
  return inverseGamma(TailTarget(lower: p), a: a)
}

/// The argument at which the regularised incomplete gamma function has a given upper tail Q.
///
/// As `inverseRegularizedIncompleteGamma(lower:a:)`, for a tail too small to be written as `1 - q`.
///
/// - Parameters:
///   - q: The upper tail probability, in 0 … 1; 0 gives `.infinity` and 1 gives 0.
///   - a: The shape, in 1e-250 … 1e9.
/// - Returns: `nil` when an argument is outside its range or NaN; 0 when the result underflows.
public func inverseRegularizedIncompleteGamma(upper q: Double, a: Double) -> Double? {
  guard q >= 0, q <= 1, shapeRange.contains(a) else { return nil }
  if q == 0 { return .infinity }
  if q == 1 { return 0 }
  return inverseGamma(TailTarget(upper: q), a: a)
}

/// The argument that meets the target, which is neither 0 nor 1.
private func inverseGamma(_ target: TailTarget, a: Double) -> Double {
  let least = Double.leastNormalMagnitude
  if target.distance(of: gammaTails(least, a: a)) > 0 { return 0 }
  return logNewton(from: a, in: least...1e12) { x in
    let tails = gammaTails(x, a: a)
    return (target.distance(of: tails), gammaPowerTerm(x, a: a) / target.tail(of: tails))
  }
}
