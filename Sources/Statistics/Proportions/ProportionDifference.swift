internal import RealModule

/// The difference of two independent proportions, first minus second.
public struct ProportionDifference: Equatable, Hashable, Sendable {
  /// The proportion subtracted from.
  public let first: Proportion
  /// The proportion that is subtracted.
  public let second: Proportion

  /// The difference `first` − `second`.
  public init(_ first: Proportion, minus second: Proportion) {
    self.first = first
    self.second = second
  }

  /// The observed difference, in −1 … 1.
  public var value: Double { first.value - second.value }

  /// Newcombe's hybrid score interval of the difference.
  ///
  /// With Wilson bounds l, u of each proportion: d − √((p₁−l₁)² + (u₂−p₂)²) to d + √((u₁−p₁)² + (p₂−l₂)²)
  /// (Newcombe 1998, "Interval estimation for the difference between independent proportions", method
  /// 10). Whether two proportions differ is read from this, not from the overlap of two intervals.
  ///
  /// - Parameter level: The confidence level.
  /// - Returns: `nil` unless 0 < level < 1.
  public func newcombeInterval(level: Double = 0.95) -> Interval? {
    guard let one = first.wilsonInterval(level: level),
      let two = second.wilsonInterval(level: level)
    else { return nil }
    let below = Double.hypot(first.value - one.lower, two.upper - second.value)
    let above = Double.hypot(one.upper - first.value, second.value - two.lower)
    return Interval(between: value - below, and: value + above)
  }
}
