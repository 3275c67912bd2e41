/// A number of independent events, such as the lawsuits of a year.
public struct PoissonCount: Equatable, Hashable, Sendable {
  /// The number of events.
  public let events: Int

  /// The count, or `nil` unless it lies in 0 … 5e8.
  public init?(events: Int) {
    guard 0...500_000_000 ~= events else { return nil }
    self.events = events
  }

  /// Garwood's exact interval of the expected number of events, whose coverage is never below the level.
  ///
  /// From P(X ≥ k) = α/2 and P(X ≤ k) = α/2, that is P(k, λ) = α/2 and Q(k+1, λ) = α/2, half the χ² quantiles
  /// of 2k and 2k + 2 degrees of freedom (Garwood 1936). The lower bound is 0 for no event.
  ///
  /// - Parameter level: The confidence level.
  /// - Returns: `nil` unless 0 < level < 1.
  public func garwoodInterval(level: Double = 0.95) -> Interval? {
    guard let tail = tailProbability(ofLevel: level) else { return nil }
    let k = Double(events)
    let lower = events == 0 ? 0 : inverseRegularizedIncompleteGamma(lower: tail, a: k)
    let upper = inverseRegularizedIncompleteGamma(upper: tail, a: k + 1)
    guard let lower, let upper else { return nil }
    return Interval(between: lower, and: upper)
  }
}
