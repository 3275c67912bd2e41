/// A closed interval of real numbers, for instance a confidence interval.
///
/// A bound may be infinite where the method says so, as the upper bound of an odds ratio whose
/// table has an empty cell; it is never NaN, and the lower bound never exceeds the upper one.
public struct Interval: Equatable, Hashable, Sendable {
  /// The smallest number of the interval.
  public let lower: Double
  /// The largest number of the interval; it may be `.infinity`.
  public let upper: Double

  /// The interval from `lower` to `upper`, or `nil` when one is NaN or they are in the wrong order.
  public init?(lower: Double, upper: Double) {
    guard lower <= upper else { return nil }
    self.lower = lower
    self.upper = upper
  }

  /// The interval between two numbers in either order, neither of which may be NaN.
  init(between first: Double, and second: Double) {
    lower = Swift.min(first, second)
    upper = Swift.max(first, second)
  }

  /// The distance from one bound to the other, infinite when a bound is.
  public var width: Double { lower == upper ? 0 : upper - lower }

  /// Whether the number lies in the interval; both bounds belong to it.
  public func contains(_ value: Double) -> Bool { lower <= value && value <= upper }

  /// Whether the whole of the other interval lies in this one.
  public func contains(_ other: Interval) -> Bool {
    lower <= other.lower && other.upper <= upper
  }
}
