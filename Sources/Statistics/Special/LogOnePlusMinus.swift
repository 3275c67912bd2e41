internal import RealModule

/// The function log(1 + x) − x without cancellation near zero.
///
/// With r = x / (2 + x), log(1 + x) = 2 artanh r, hence log(1 + x) − x = r (2 r² Σ r²ᵏ/(2k+3) − x).
/// It is the unit of the saddle-point form of gamma, beta, binomial and Poisson terms (Loader 2000,
/// "Fast and accurate computation of binomial probabilities"). Relative error: a few ulp.
///
/// - Parameter x: A number of at least −1.
/// - Returns: A number that is never positive; −∞ at −1.
func logOnePlusMinus(_ x: Double) -> Double {
  guard x > -0.6, x < 1.2 else { return Double.log(onePlus: x) - x }
  let ratio = x / (2 + x)
  let square = ratio * ratio
  var sum = 0.0
  var power = 1.0
  var denominator = 3.0
  while power > 1e-18 {
    sum += power / denominator
    power *= square
    denominator += 2
  }
  return ratio * (2 * square * sum - x)
}
