/// A rule that keeps the expected share of false discoveries among many tests at a level.
public enum FalseDiscoveryRule: Equatable, Hashable, Sendable, CaseIterable {
  /// Benjamini and Hochberg (1995): valid for independent or positively dependent tests.
  case benjaminiHochberg
  /// Benjamini and Yekutieli (2001): valid for any dependence, at the price of a factor Σ 1/i.
  case benjaminiYekutieli
}

extension Collection where Element == Double {
  /// The p-values adjusted for their number, in the same order; often called q-values.
  ///
  /// For the i-th smallest of m: the smallest m p₍ⱼ₎ / j over j ≥ i, at most 1, and with Benjamini and
  /// Yekutieli's rule times 1 + ½ + … + 1/m. As R's `p.adjust`.
  ///
  /// - Parameter rule: The rule to follow.
  /// - Returns: `nil` when a p-value is NaN or outside 0 … 1; an empty array for none.
  public func adjustedPValues(
    _ rule: FalseDiscoveryRule = .benjaminiHochberg
  ) -> [Double]? {
    let values = Array(self)
    guard values.allSatisfy({ 0...1 ~= $0 }) else { return nil }
    let m = Double(values.count)
    let factor =
      rule == .benjaminiHochberg
      ? m : m * values.indices.reversed().reduce(0) { $0 + 1 / Double($1 + 1) }
    var adjusted = values
    var smallest = 1.0
    let order = values.indices.sorted { values[$0] < values[$1] }
    for (position, index) in order.enumerated().reversed() {
      smallest = Swift.min(smallest, values[index] * (factor / Double(position + 1)))
      adjusted[index] = smallest
    }
    return adjusted
  }
}
