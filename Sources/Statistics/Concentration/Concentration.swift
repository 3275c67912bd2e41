/// How a whole is divided into parts, such as amounts among suppliers or refusals among reasons.
public struct Concentration: Equatable, Sendable {
  /// The share of each part, zeros included; they add up to 1 within rounding.
  public let shares: [Double]
  /// The parts as counts, or `nil` when they are amounts.
  public let counts: [Int]?

  /// The division of a count of things.
  ///
  /// It is `nil` when there is no part, one is negative, or all are zero.
  public init?(counts: [Int]) {
    self.init(amounts: counts.map(Double.init), counts: counts)
  }

  /// The division of an amount, such as money, that is not a count.
  ///
  /// It is `nil` when there is no part, one is negative or not finite, or all are zero.
  public init?(amounts: [Double]) {
    self.init(amounts: amounts, counts: nil)
  }

  private init?(amounts: [Double], counts: [Int]?) {
    guard let largest = amounts.max(), largest > 0,
      amounts.allSatisfy({ $0 >= 0 && $0.isFinite })
    else { return nil }
    let total = amounts.reduce(0) { $0 + $1 / largest }
    shares = amounts.map { $0 / largest / total }
    self.counts = counts
  }
}
