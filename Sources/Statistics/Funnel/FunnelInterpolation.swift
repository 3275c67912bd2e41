/// The count, not whole, at which a lower tail probability would be `p` by linear interpolation.
///
/// Spiegelhalter (2005), "Funnel plots for comparing institutional performance", A.1.1: with r the
/// smallest count whose lower tail F(r) reaches p, r − (F(r) − p) / P(X = r). Exact limits are
/// steps; this joins them so that a funnel is smooth yet keeps to the exact tail areas.
///
/// - Parameters:
///   - p: The tail probability, strictly between 0 and 1.
///   - count: The smallest count whose lower tail reaches p.
///   - tails: The tails at that count.
///   - probability: The probability of that count.
/// - Returns: A count that may lie below 0 by less than one.
func interpolatedCount(
  at p: Double, count: Int, tails: TailProbabilities, probability: Double
) -> Double {
  guard probability > 0 else { return Double(count) }
  // In the upper half the difference of the upper tails is the more exact one.
  let surplus = p <= 0.5 ? tails.lower - p : (1 - p) - tails.upper
  return Double(count) - surplus / probability
}
