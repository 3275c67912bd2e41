internal import RealModule

/// The regularised incomplete beta function I(x; a, b) and its complement 1 − I(x; a, b).
///
/// DLMF 8.17. Above (a + 1)/(a + b + 2) the reflection I(x; a, b) = 1 − I(1 − x; b, a) is used. Below it,
/// for a ≥ 1 the continued fraction of DiDonato and Morris (1992, ACM Algorithm 708, BFRAC), the even
/// part of DLMF 8.17.22, with the power term in saddle-point form; for a < 1 the power series DLMF
/// 8.17.7 in logarithms, so that a complement as small as `a` itself keeps its digits.
///
/// Relative error of both tails below 1e-12 for shapes from 1e-10 to 1e6 and tails down to 1e-300,
/// against 50-digit values. The number of steps grows at most with the root of the larger shape.
///
/// - Parameters:
///   - x: The upper end of the integral, in 0 … 1.
///   - a: The first shape, in 1e-250 … 1e9.
///   - b: The second shape, in 1e-250 … 1e9.
/// - Returns: `nil` when an argument is outside its range or NaN.
public func regularizedIncompleteBeta(_ x: Double, a: Double, b: Double) -> TailProbabilities? {
  guard x >= 0, x <= 1, shapeRange.contains(a), shapeRange.contains(b) else { return nil }
  return betaTails(BetaArgument(a: a, b: b, x: x))
}

/// The shapes for which the incomplete beta and gamma functions are offered.
let shapeRange = 1e-250...1e9

/// Both tails of the incomplete beta function at a valid argument.
func betaTails(_ argument: BetaArgument) -> TailProbabilities {
  if argument.x <= 0 { return TailProbabilities(lower: 0, upper: 1) }
  if argument.y <= 0 { return TailProbabilities(lower: 1, upper: 0) }
  let threshold = (argument.a + 1) / (argument.a + argument.b + 2)
  guard argument.x <= threshold else { return lowSideTails(argument.swapped).swapped }
  return lowSideTails(argument)
}

private func lowSideTails(_ argument: BetaArgument) -> TailProbabilities {
  guard argument.a < 1 else { return TailProbabilities(lower: betaFraction(argument)) }
  let logarithm = logBetaSeries(argument)
  return TailProbabilities(
    lower: Double.exp(logarithm), upper: -Double.expMinusOne(logarithm))
}

/// The lower tail by the continued fraction, for a ≥ 1 and x not above the threshold.
private func betaFraction(_ argument: BetaArgument) -> Double {
  let (a, b, x, excess) = (argument.a, argument.b, argument.x, argument.excess)
  let power = argument.powerTerm
  guard power > 0 else { return 0 }
  let fraction = continuedFraction(leading: a * (1 - excess) / (a + 1)) { n in
    let odd = a + 2 * n - 1
    let ratio = n * (b - n) * x / odd
    let numerator = (a + n - 1) / odd * (a + b + n - 1) * x * ratio
    let denominator = n + ratio + (a + n) / (odd + 2) * (1 - excess + n * (2 - x))
    return (numerator, denominator)
  }
  return power / fraction
}

/// The logarithm of the lower tail by the power series, for a < 1 and b x at most about 2.
///
/// I = xᵃ Γ(a+b) / (Γ(a+1) Γ(b)) · (1 + a Σ (1−b)ₙ xⁿ / (n! (a+n))), every part of the logarithm of
/// the size of a.
private func logBetaSeries(_ argument: BetaArgument) -> Double {
  let (a, b, x) = (argument.a, argument.b, argument.x)
  var sum = 0.0
  var term = 1.0
  var n = 1.0
  repeat {
    term *= (n - b) / n * x
    sum += term / (a + n)
    n += 1
  } while abs(term) > 1e-18 * abs(sum) * n && n < 10_000
  let gammas = logGammaIncrement(from: b, by: a) - logGammaIncrement(from: 1, by: a)
  return a * Double.log(x) + gammas + Double.log(onePlus: a * sum)
}
