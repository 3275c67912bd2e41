internal import RealModule

/// What Stirling's formula leaves out: ln Γ(a) − [(a − ½) ln a − a + ½ ln 2π].
///
/// From 10 upwards by the asymptotic series (DLMF 5.11.1), whose first term left out is below 3e-17
/// there; below 10 by the definition, from ln Γ(a + 1). Absolute error below 1e-14, which is the
/// relative error it causes in Γ.
///
/// - Parameter a: A positive number.
/// - Returns: A positive number, about 1/(12a) for large `a`.
func stirlingCorrection(_ a: Double) -> Double {
  guard a < 10 else { return stirlingSeries(a) }
  return Double.logGamma(a + 1) - (a + 0.5) * Double.log(a) + a - halfLogTwoPi
}

/// Half the logarithm of 2π.
let halfLogTwoPi = 0.91893853320467274178

/// The coefficients B₂ₖ / (2k (2k − 1)) of Stirling's series, k = 1 … 8.
let stirlingCoefficients: [Double] = [
  1.0 / 12, -1.0 / 360, 1.0 / 1260, -1.0 / 1680, 1.0 / 1188, -691.0 / 360_360, 1.0 / 156,
  -3617.0 / 122_400,
]

/// Stirling's series Σ cₖ a^(1−2k), for a of at least 10.
private func stirlingSeries(_ a: Double) -> Double {
  let square = 1 / (a * a)
  return stirlingCoefficients.reversed().reduce(0) { $0 * square + $1 } / a
}
