internal import RealModule

/// Pearson's product-moment correlation.
///
/// - Parameters:
///   - x: The first values.
///   - y: The second values, in the same order.
/// - Returns: A number in −1 … 1; `nil` when the lengths differ, there are fewer than two pairs, either side
///   does not vary, or a value is not finite or too large to be squared.
public func pearsonCorrelation(_ x: [Double], _ y: [Double]) -> Double? {
  guard x.count == y.count, let first = deviations(x), let second = deviations(y) else {
    return nil
  }
  let product = zip(first, second).reduce(0) { $0 + $1.0 * $1.1 }
  let squares = [first, second].map { $0.reduce(0) { $0 + $1 * $1 } }
  guard squares[0] > 0, squares[1] > 0 else { return nil }
  return (product / Double.sqrt(squares[0]) / Double.sqrt(squares[1])).ifFinite
    .map { Swift.min(Swift.max($0, -1), 1) }
}

/// The distances from the mean, relative to the largest of them, or `nil` when that is zero.
private func deviations(_ values: [Double]) -> [Double]? {
  guard let values = values.finiteValues(atLeast: 2) else { return nil }
  let mean = values.reduce(0) { $0 + $1 / Double(values.count) }
  let distances = values.map { $0 - mean }
  guard values.contains(where: { $0 != values[0] }), let largest = distances.map(abs).max(),
    largest > 0, largest.isFinite
  else { return nil }
  return distances.map { $0 / largest }
}
