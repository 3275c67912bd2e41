internal import RealModule

/// The normal distribution of mean 0 and variance 1.
public enum StandardNormal {
  /// Both tails at `z`: Φ(z) and 1 − Φ(z), by the complementary error function.
  ///
  /// Φ(z) = ½ erfc(−z/√2) (DLMF 7.2.2). What the division by √2 rounds off is put back to first order,
  /// as it would otherwise cost z² ulp in the tail.
  ///
  /// - Parameter z: Any number, infinite ones included.
  /// - Returns: `nil` for NaN.
  public static func tails(at z: Double) -> TailProbabilities? {
    guard !z.isNaN else { return nil }
    let small = smallTail(abs(z))
    return z < 0 ? TailProbabilities(lower: small) : TailProbabilities(upper: small)
  }

  /// The upper tail at a number that is not negative.
  private static func smallTail(_ z: Double) -> Double {
    guard z < 40 else { return 0 }
    let scaled = z * rootHalf
    let lost = (-scaled).addingProduct(z, rootHalf) + z * rootHalfError
    return 0.5 * Double.erfc(scaled) - lost * Double.exp(-scaled * scaled) / rootPi
  }

  private static let rootHalf = 0.70710678118654752440
  /// What the double nearest to √½ leaves out.
  private static let rootHalfError = -4.833646656726457e-17
  private static let rootPi = 1.77245385090551602730

  /// The number below which the probability `p` lies.
  ///
  /// Wichura (1988), algorithm AS 241, PPND16; relative error below 1e-15 · max(1, 1/|z|), down to
  /// p = 1e-307.
  ///
  /// - Parameter p: A probability; 0 gives −∞ and 1 gives ∞.
  /// - Returns: `nil` outside 0 … 1 or for NaN.
  public static func quantile(_ p: Double) -> Double? {
    guard p >= 0, p <= 1 else { return nil }
    let offset = p - 0.5
    if abs(offset) <= 0.425 { return centralQuantile(offset) }
    return offset < 0 ? -tailQuantile(p) : tailQuantile(1 - p)
  }

  /// The number above which the probability `q` lies, also for a `q` too small for `1 - q`.
  public static func upperQuantile(_ q: Double) -> Double? {
    quantile(q).map { 0 - $0 }
  }

  private static func centralQuantile(_ offset: Double) -> Double {
    let r = 0.180625 - offset * offset
    return offset * ratio(central, at: r)
  }

  private static func tailQuantile(_ tail: Double) -> Double {
    guard tail > 0 else { return .infinity }
    let r = Double.sqrt(-Double.log(tail))
    return r <= 5 ? ratio(near, at: r - 1.6) : ratio(far, at: r - 5)
  }

  private typealias Coefficients = (numerator: [Double], denominator: [Double])

  private static func ratio(_ coefficients: Coefficients, at r: Double) -> Double {
    let numerator = coefficients.numerator.reversed().reduce(0) { $0 * r + $1 }
    let denominator = coefficients.denominator.reversed().reduce(0) { $0 * r + $1 }
    return numerator / denominator
  }

  private static let central: Coefficients = (
    [
      3.3871328727963666080e0, 1.3314166789178437745e+2, 1.9715909503065514427e+3,
      1.3731693765509461125e+4, 4.5921953931549871457e+4, 6.7265770927008700853e+4,
      3.3430575583588128105e+4, 2.5090809287301226727e+3,
    ],
    [
      1, 4.2313330701600911252e+1, 6.8718700749205790830e+2, 5.3941960214247511077e+3,
      2.1213794301586595867e+4, 3.9307895800092710610e+4, 2.8729085735721942674e+4,
      5.2264952788528545610e+3,
    ]
  )

  private static let near: Coefficients = (
    [
      1.42343711074968357734e0, 4.63033784615654529590e0, 5.76949722146069140550e0,
      3.64784832476320460504e0, 1.27045825245236838258e0, 2.41780725177450611770e-1,
      2.27238449892691845833e-2, 7.74545014278341407640e-4,
    ],
    [
      1, 2.05319162663775882187e0, 1.67638483018380384940e0, 6.89767334985100004550e-1,
      1.48103976427480074590e-1, 1.51986665636164571966e-2, 5.47593808499534494600e-4,
      1.05075007164441684324e-9,
    ]
  )

  private static let far: Coefficients = (
    [
      6.65790464350110377720e0, 5.46378491116411436990e0, 1.78482653991729133580e0,
      2.96560571828504891230e-1, 2.65321895265761230930e-2, 1.24266094738807843860e-3,
      2.71155556874348757815e-5, 2.01033439929228813265e-7,
    ],
    [
      1, 5.99832206555887937690e-1, 1.36929880922735805310e-1, 1.48753612908506148525e-2,
      7.86869131145613259100e-4, 1.84631831751005468180e-5, 1.42151175831644588870e-7,
      2.04426310338993978564e-15,
    ]
  )
}
