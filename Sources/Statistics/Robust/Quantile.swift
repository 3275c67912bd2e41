extension Collection where Element == Double {
  /// The quantile at `p`, by linear interpolation between order statistics (Hyndman–Fan type 7).
  ///
  /// At h = (n − 1) p among the sorted values x₀ … xₙ₋₁ (Hyndman and Fan 1996), the default of NumPy and R. The
  /// collection need not be sorted; O(n log n).
  ///
  /// - Returns: `nil` for an empty collection, a value that is not finite, or p outside 0 … 1.
  public func quantile(_ p: Double) -> Double? {
    guard p >= 0, p <= 1, let sorted = finiteValues(atLeast: 1)?.sorted() else { return nil }
    let position = Double(sorted.count - 1) * p
    let index = Int(position)
    let share = position - Double(index)
    guard share > 0, index + 1 < sorted.count else { return sorted[index] }
    let step = sorted[index + 1] - sorted[index]
    // The step between two huge numbers of opposite sign overflows; their weighted sum does not.
    return step.isFinite
      ? sorted[index] + step * share : sorted[index] * (1 - share) + sorted[index + 1] * share
  }

  /// The middle value, or the mean of the two middle ones.
  ///
  /// - Returns: `nil` for an empty collection or a value that is not finite.
  public var median: Double? { quantile(0.5) }
}
