/// A straight line fitted to points.
public struct LinearFit: Equatable, Hashable, Sendable {
  /// The change of y per unit of x.
  public let slope: Double
  /// The value of y at x = 0.
  public let intercept: Double

  /// The line of this slope and intercept.
  public init(slope: Double, intercept: Double) {
    self.slope = slope
    self.intercept = intercept
  }

  /// The value of y on the line.
  public func value(at x: Double) -> Double { intercept + slope * x }
}
