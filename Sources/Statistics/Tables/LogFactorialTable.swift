internal import RealModule

/// The logarithms of the factorials up to some number, once as they are and once as keys.
///
/// The keys are whole multiples of 2⁻⁴⁰. Sums of whole numbers do not depend on their order, so that
/// different ways to the same product of factorials meet in the same key; the rounding, below 1e-10 for
/// any table, is far inside the tolerance of 1e-7 by which probabilities are compared.
struct LogFactorialTable {
  /// The natural logarithm of n! at position n.
  let logarithms: [Double]
  /// The same in units of 2⁻⁴⁰, rounded.
  let keys: [Int]

  /// The tolerance for equal probabilities, ln(1 + 1e-7), as a key.
  static let tolerance = Int(1e-7 * 0x1p40)

  /// The table of the factorials up to `largest`, which is at most a million.
  init(upTo largest: Int) {
    logarithms = (0...largest).map { $0 < 2 ? 0 : Double.logGamma(Double($0) + 1) }
    keys = logarithms.map { Int(($0 * 0x1p40).rounded()) }
  }

  /// The logarithm of the binomial coefficient "n over k", for 0 ≤ k ≤ n inside the table.
  func logBinomial(_ n: Int, _ k: Int) -> Double {
    logarithms[n] - logarithms[k] - logarithms[n - k]
  }
}
