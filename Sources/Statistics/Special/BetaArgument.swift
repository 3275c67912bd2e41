internal import RealModule

/// The argument of an incomplete beta function, with what would be lost by rounding kept beside it.
///
/// `excess` is (a + b) x − a = b x − a y, how far x lies beyond the mean. Near the mean it is a small
/// difference of large products, and the size of a tail rests on its square, so it is computed in
/// doubled precision or from a closed form instead of from the rounded x.
struct BetaArgument {
  let a: Double
  let b: Double
  let x: Double
  let y: Double
  let excess: Double

  init(a: Double, b: Double, x: Double, y: Double, excess: Double) {
    self.a = a
    self.b = b
    self.x = x
    self.y = y
    self.excess = excess
  }

  /// The argument for an x that is taken as exact.
  init(a: Double, b: Double, x: Double) {
    let sum = a + b
    let larger = Swift.max(a, b)
    let sumError = Swift.min(a, b) - (sum - larger)
    let product = x * sum
    let productError = (-product).addingProduct(x, sum)
    let excess = (product - a) + (productError + x * sumError)
    self.init(a: a, b: b, x: x, y: 1 - x, excess: excess)
  }

  /// The same point for the complementary function I(1 − x; b, a).
  var swapped: BetaArgument { BetaArgument(a: b, b: a, x: y, y: x, excess: -excess) }

  /// The power term xᵃ yᵇ / B(a, b), in saddle-point form.
  ///
  /// √(ab / 2π(a+b)) · exp(a φ(e/a) + b φ(−e/b) + δ(a+b) − δ(a) − δ(b)), with φ(t) = log(1+t) − t, e the
  /// excess and δ Stirling's correction. Both φ are negative: nothing cancels (Loader 2000; DiDonato
  /// and Morris 1992, ACM Algorithm 708, BRCOMP).
  var powerTerm: Double {
    let sum = a + b
    let correction = stirlingCorrection(sum) - stirlingCorrection(a) - stirlingCorrection(b)
    let exponent = deviance(a, excess, x * (sum / a)) + deviance(b, -excess, y * (sum / b))
    return Double.sqrt(a / sum * b) * Double.exp(exponent + correction - halfLogTwoPi)
  }

  /// The term a (log t − (t − 1)) for t = 1 + excess / a, from whichever of the two is not rounded.
  private func deviance(_ shape: Double, _ excess: Double, _ ratio: Double) -> Double {
    let relative = excess / shape
    if relative > -0.5, relative < 1 { return shape * logOnePlusMinus(relative) }
    return shape * Double.log(ratio) - excess
  }
}
