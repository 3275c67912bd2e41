/// A number of independent events over an exposure, such as lawsuits per ten thousand people.
public struct PoissonRate: Equatable, Hashable, Sendable {
  /// The number of events.
  public let count: PoissonCount
  /// What the events are counted over, in the unit of the rate.
  public let exposure: Double

  /// The rate, or `nil` unless the count is valid and the exposure lies in 1e-100 … 1e100.
  public init?(events: Int, exposure: Double) {
    guard let count = PoissonCount(events: events), 1e-100...1e100 ~= exposure else { return nil }
    self.count = count
    self.exposure = exposure
  }

  /// The observed number of events per unit of exposure.
  public var value: Double { Double(count.events) / exposure }

  /// Garwood's exact interval of the rate: that of the count, divided by the exposure.
  ///
  /// - Parameter level: The confidence level.
  /// - Returns: `nil` unless 0 < level < 1.
  public func garwoodInterval(level: Double = 0.95) -> Interval? {
    count.garwoodInterval(level: level).map {
      Interval(between: $0.lower / exposure, and: $0.upper / exposure)
    }
  }
}
