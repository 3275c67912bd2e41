internal import RealModule

/// The natural logarithm of the binomial coefficient "n over k".
///
/// Coefficients below 2⁵³ are multiplied out exactly; larger ones come from the saddle-point form
/// k ln(n/k) − (n−k) ln(1 − k/n) + ½ ln(n / (2π k (n−k))) + δ(n) − δ(k) − δ(n−k), whose terms are no larger
/// than the result, unlike three logarithms of factorials. Relative error below 1e-13.
///
/// - Parameters:
///   - n: The number of things to choose from.
///   - k: The number chosen.
/// - Returns: `nil` unless 0 ≤ k ≤ n.
public func logBinomial(_ n: Int, _ k: Int) -> Double? {
  guard k >= 0, k <= n else { return nil }
  let fewer = Swift.min(k, n - k)
  if let exact = smallBinomial(n, fewer) { return Double.log(exact) }
  let (total, chosen, rest) = (Double(n), Double(fewer), Double(n - fewer))
  let entropy =
    chosen * Double.log(total / chosen) - rest * Double.log(onePlus: -chosen / total)
  let correction =
    stirlingCorrection(total) - stirlingCorrection(chosen) - stirlingCorrection(rest)
  return entropy + 0.5 * Double.log(total / chosen / rest) - halfLogTwoPi + correction
}

/// The coefficient itself where it and every step towards it are exact in a double.
private func smallBinomial(_ n: Int, _ k: Int) -> Double? {
  guard k <= 60 else { return nil }
  var value = 1.0
  for step in 0..<k {
    value *= Double(n - step)
    guard value < 9_007_199_254_740_992 else { return nil }
    value /= Double(step + 1)
  }
  return value
}
