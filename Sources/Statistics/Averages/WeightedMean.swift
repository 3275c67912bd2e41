/// The weighted mean Σ w x / Σ w.
///
/// - Parameters:
///   - values: The numbers to average.
///   - weights: Their weights, not negative, in the same order.
/// - Returns: `nil` when the lengths differ, all weights are zero, a weight is negative, a number is not
///   finite or the sum overflows.
public func weightedMean(_ values: [Double], weights: [Double]) -> Double? {
  guard values.count == weights.count, values.allSatisfy(\.isFinite),
    weights.allSatisfy({ $0 >= 0 && $0.isFinite }), let largest = weights.max(), largest > 0
  else { return nil }
  let relative = weights.map { $0 / largest }
  let total = relative.reduce(0, +)
  return zip(values, relative).reduce(0) { $0 + $1.0 * ($1.1 / total) }.ifFinite
}
