/// Numbers to positions along a line, with round ticks.
public struct LinearScale: Equatable, Sendable {
  /// The numbers at both ends.
  public let domain: ClosedRange<Double>
  /// The positions at both ends; the first may be the greater one.
  public let range: (start: Double, end: Double)
  public let ticks: [Double]

  public static func == (left: Self, right: Self) -> Bool {
    left.domain == right.domain && left.range == right.range && left.ticks == right.ticks
  }

  /// A scale over an extent whose ends are ticks where that is near.
  ///
  /// - Parameters:
  ///   - extent: What must be on the scale.
  ///   - start: The position of its beginning.
  ///   - end: The position of its end.
  ///   - isCount: Whether ticks must be integers.
  ///   - bounds: The numbers that a share cannot leave, or `nil`.
  ///   - count: How many ticks are wanted.
  public init(
    _ extent: ClosedRange<Double>, from start: Double, to end: Double, isCount: Bool,
    bounds: ClosedRange<Double>? = nil, count: Int = 5
  ) {
    let isPoint = extent.lowerBound == extent.upperBound
    let widened = isPoint ? min(0, extent.lowerBound)...max(1, extent.upperBound) : extent
    var ticks = ExtendedWilkinson.ticks(over: widened, count: count, integersOnly: isCount)
    if let bounds { ticks = ticks.filter { bounds.contains($0) } }
    let low = min(widened.lowerBound, ticks.first ?? widened.lowerBound)
    let high = max(widened.upperBound, ticks.last ?? widened.upperBound)
    domain = low...high
    range = (start, end)
    self.ticks = ticks
  }

  /// The position of a number.
  public func position(_ value: Double) -> Double {
    let span = domain.upperBound - domain.lowerBound
    guard span > 0 else { return range.start }
    return range.start + (value - domain.lowerBound) / span * (range.end - range.start)
  }
}
