internal import RealModule

/// The increment ln Γ(b + a) − ln Γ(b), accurate relative to `a` however small `a` is.
///
/// The plain difference loses everything once a · ψ(b) falls below the rounding of ln Γ(b). Here b is
/// raised to at least 15 by Γ(b + 1) = b Γ(b), and Stirling's formula is subtracted term by term with
/// `log(onePlus:)` and `expMinusOne`, so that each term is of the size of `a`.
///
/// - Parameters:
///   - b: A positive number.
///   - a: A number in 0 … 1.
/// - Returns: The increment, about a · ψ(b) for small `a`.
func logGammaIncrement(from b: Double, by a: Double) -> Double {
  var base = b
  var lowered = 0.0
  while base < 15 {
    lowered += Double.log(onePlus: a / base)
    base += 1
  }
  let growth = Double.log(onePlus: a / base)
  let leading = (base - 0.5) * growth - a + a * (Double.log(base) + growth)
  return leading + stirlingIncrement(from: base, logRatio: growth) - lowered
}

/// The increment of Stirling's series when its argument grows by the factor exp(`logRatio`).
private func stirlingIncrement(from base: Double, logRatio: Double) -> Double {
  var sum = 0.0
  var power = 1 / base
  var exponent = -1.0
  for coefficient in stirlingCoefficients {
    sum += coefficient * power * Double.expMinusOne(exponent * logRatio)
    power /= base * base
    exponent -= 2
  }
  return sum
}
