internal import RealModule

/// The regularised incomplete gamma functions P(a, x) = γ(a, x)/Γ(a) and Q(a, x) = 1 − P(a, x).
///
/// DLMF 8.2.4. For a < 1 and x ≤ 1.5 the series 8.7.1 in logarithms, so that a small Q keeps its digits
/// (Gautschi 1979, ACM Algorithm 542); otherwise for x < a + 1 the series 8.7.1 of positive terms,
/// and beyond it Legendre's continued fraction 8.9.2, both with the power term in saddle-point form.
///
/// Relative error of both tails below 1e-12 for shapes from 1e-10 to 1e6 and tails down to 1e-300,
/// against 50-digit values. The number of steps grows at most with the root of the shape.
///
/// - Parameters:
///   - x: The upper end of the integral, not negative; `.infinity` is allowed.
///   - a: The shape, in 1e-250 … 1e9.
/// - Returns: `nil` when an argument is outside its range or NaN.
public func regularizedIncompleteGamma(_ x: Double, a: Double) -> TailProbabilities? {
  guard x >= 0, shapeRange.contains(a) else { return nil }
  return gammaTails(x, a: a)
}

/// Both tails of the incomplete gamma function at valid arguments.
func gammaTails(_ x: Double, a: Double) -> TailProbabilities {
  if x == 0 { return TailProbabilities(lower: 0, upper: 1) }
  // Every shape is at most 1e9, so that beyond 1e12 the upper tail underflows.
  if x > 1e12 { return TailProbabilities(lower: 1, upper: 0) }
  if a < 1, x <= 1.5 {
    let logarithm = logGammaSeries(x, a: a)
    return TailProbabilities(
      lower: Double.exp(logarithm), upper: -Double.expMinusOne(logarithm))
  }
  return x < a + 1
    ? TailProbabilities(lower: gammaSeries(x, a: a))
    : TailProbabilities(upper: gammaFraction(x, a: a))
}

/// The power term xᵃ e⁻ˣ / Γ(a), in saddle-point form.
func gammaPowerTerm(_ x: Double, a: Double) -> Double {
  let relative = (x - a) / a
  let near = relative > -0.5 && relative < 1
  let exponent = near ? a * logOnePlusMinus(relative) : a * Double.log(x / a) - (x - a)
  return Double.sqrt(a) * Double.exp(exponent - stirlingCorrection(a) - halfLogTwoPi)
}

/// The lower tail as power / a · Σ xⁿ / ((a+1) … (a+n)), every term positive.
private func gammaSeries(_ x: Double, a: Double) -> Double {
  let power = gammaPowerTerm(x, a: a)
  guard power > 0 else { return 0 }
  var sum = 1.0
  var term = 1.0
  var denominator = a
  repeat {
    denominator += 1
    term *= x / denominator
    sum += term
  } while term > 1e-17 * sum
  return power / a * sum
}

/// The upper tail as power / (x+1−a − 1(1−a)/(x+3−a − 2(2−a)/(x+5−a − …))).
private func gammaFraction(_ x: Double, a: Double) -> Double {
  let power = gammaPowerTerm(x, a: a)
  guard power > 0 else { return 0 }
  let leading = x - a + 1
  return power / continuedFraction(leading: leading) { n in (n * (a - n), leading + 2 * n) }
}

/// The logarithm of the lower tail for a < 1: a ln x − ln Γ(1+a) + ln(1 + a Σ (−x)ⁿ / (n! (a+n))).
private func logGammaSeries(_ x: Double, a: Double) -> Double {
  var sum = 0.0
  var term = 1.0
  var n = 1.0
  repeat {
    term *= -x / n
    sum += term / (a + n)
    n += 1
  } while abs(term) > 1e-18 * abs(sum) * n
  return a * Double.log(x) - logGammaIncrement(from: 1, by: a) + Double.log(onePlus: a * sum)
}
