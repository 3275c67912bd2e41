internal import RealModule

/// The natural logarithm of n!, which is ln Γ(n + 1).
///
/// - Parameter n: A whole number.
/// - Returns: `nil` for a negative number; exactly 0 for 0 and 1.
public func logFactorial(_ n: Int) -> Double? {
  guard n >= 0 else { return nil }
  return n < 2 ? 0 : Double.logGamma(Double(n) + 1)
}
