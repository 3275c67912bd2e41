internal import RealModule

/// The positive number at which an increasing function is zero, by Newton's method in log x.
///
/// A step that leaves the bracket, or a value that has under- or overflowed, is replaced by halving the
/// bracket over the ordered bit patterns of the doubles, so that the search ends whatever the function
/// does and however many decades it spans.
///
/// - Parameters:
///   - start: A first guess; one outside the bracket is moved into it.
///   - bracket: Positive finite numbers between which the zero is sought.
///   - evaluate: The value of the function and its slope with respect to log x.
/// - Returns: The zero to within rounding, or the end of the bracket beyond which it lies.
func logNewton(
  from start: Double, in bracket: ClosedRange<Double>,
  _ evaluate: (Double) -> (value: Double, slope: Double)
) -> Double {
  var (low, high) = (bracket.lowerBound, bracket.upperBound)
  var x = Swift.min(Swift.max(start, low), high)
  for _ in 0..<200 {
    let (value, slope) = evaluate(x)
    if value == 0 { return x }
    if value < 0 { low = x } else { high = x }
    var next = x * Double.exp(-value / slope)
    if abs(next - x) <= 4e-16 * x { return next }
    if !(next > low && next < high) { next = middle(low, high) }
    if next == low || next == high { return next }
    x = next
  }
  return x
}

/// The double half-way between two non-negative ones in the order of all doubles.
private func middle(_ low: Double, _ high: Double) -> Double {
  Double(bitPattern: low.bitPattern + (high.bitPattern - low.bitPattern) / 2)
}
