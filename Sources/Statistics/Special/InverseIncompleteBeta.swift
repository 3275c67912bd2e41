internal import RealModule

/// The argument at which the regularised incomplete beta function has a given lower tail.
///
/// Newton's method on the logarithm of the smaller tail, from whichever end of 0 … 1 is nearer. The
/// result carries the digits that the tail allows: relative error below 1e-12 for shapes of at least
/// ½; for a smaller shape the rounding of `p` itself is multiplied by 1/a.
///
/// - Parameters:
///   - p: The lower tail probability, in 0 … 1; 0 gives 0 and 1 gives 1.
///   - a: The first shape, in 1e-250 … 1e9.
///   - b: The second shape, in 1e-250 … 1e9.
/// - Returns: `nil` when an argument is outside its range or NaN; 0 when the result underflows.
public func inverseRegularizedIncompleteBeta(lower p: Double, a: Double, b: Double) -> Double? {
  guard p >= 0, p <= 1, shapeRange.contains(a), shapeRange.contains(b) else { return nil }
  if p == 0 || p == 1 { return p }
  return inverseBeta(TailTarget(lower: p), a: a, b: b)
}

/// The argument at which the regularised incomplete beta function has a given upper tail.
///
/// As `inverseRegularizedIncompleteBeta(lower:a:b:)`, for a tail too small to be written as `1 - q`.
///
/// - Parameters:
///   - q: The upper tail probability, in 0 … 1; 0 gives 1 and 1 gives 0.
///   - a: The first shape, in 1e-250 … 1e9.
///   - b: The second shape, in 1e-250 … 1e9.
/// - Returns: `nil` when an argument is outside its range or NaN; 0 when the result underflows.
public func inverseRegularizedIncompleteBeta(upper q: Double, a: Double, b: Double) -> Double? {
  guard q >= 0, q <= 1, shapeRange.contains(a), shapeRange.contains(b) else { return nil }
  if q == 0 || q == 1 { return 1 - q }
  return inverseBeta(TailTarget(upper: q), a: a, b: b)
}

/// The argument that meets the target, which is neither 0 nor 1.
private func inverseBeta(_ target: TailTarget, a: Double, b: Double) -> Double {
  let half = betaTails(BetaArgument(a: a, b: b, x: 0.5))
  guard target.distance(of: half) < 0 else { return lowerHalfBeta(target, a: a, b: b) }
  return 1 - lowerHalfBeta(target.swapped, a: b, b: a)
}

/// The argument that meets the target, known to be at most ½.
private func lowerHalfBeta(_ target: TailTarget, a: Double, b: Double) -> Double {
  let least = Double.leastNormalMagnitude
  let atLeast = betaTails(BetaArgument(a: a, b: b, x: least))
  if target.distance(of: atLeast) > 0 { return 0 }
  return logNewton(from: a / (a + b), in: least...0.5) { x in
    let argument = BetaArgument(a: a, b: b, x: x)
    let tails = betaTails(argument)
    let slope = argument.powerTerm / argument.y / target.tail(of: tails)
    return (target.distance(of: tails), slope)
  }
}
