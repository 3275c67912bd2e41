/// The continued fraction b₀ + a₁/(b₁ + a₂/(b₂ + …)) by the modified method of Lentz.
///
/// Lentz (1976) as modified by Thompson and Barnett (1986); DLMF 3.10(iii). It stops when a step
/// changes the value by less than half an ulp; `limit` bounds the work on any input.
///
/// - Parameters:
///   - leading: The term b₀.
///   - limit: The largest number of steps.
///   - term: The pair (aₙ, bₙ) for n = 1, 2, ….
/// - Returns: The value of the fraction.
func continuedFraction(
  leading: Double, limit: Int = 2_000_000,
  term: (Double) -> (numerator: Double, denominator: Double)
) -> Double {
  let tiny = 1e-100
  var value = leading == 0 ? tiny : leading
  var forward = value
  var backward = 0.0
  for step in 1...limit {
    let (numerator, denominator) = term(Double(step))
    backward = denominator + numerator * backward
    forward = denominator + numerator / forward
    if backward == 0 { backward = tiny }
    if forward == 0 { forward = tiny }
    backward = 1 / backward
    let change = forward * backward
    value *= change
    if abs(change - 1) < 1.2e-16 { break }
  }
  return value
}
