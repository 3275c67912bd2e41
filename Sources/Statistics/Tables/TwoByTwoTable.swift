internal import RealModule

/// A table of two rows and two columns of counts: a, b above c, d.
public struct TwoByTwoTable: Equatable, Hashable, Sendable {
  /// The count in the first row and first column.
  public let a: Int
  /// The count in the first row and second column.
  public let b: Int
  /// The count in the second row and first column.
  public let c: Int
  /// The count in the second row and second column.
  public let d: Int

  /// The table, or `nil` when a count is negative or their total exceeds 1e7.
  public init?(_ a: Int, _ b: Int, _ c: Int, _ d: Int) {
    let counts = 0...10_000_000
    guard counts ~= a, counts ~= b, counts ~= c, counts ~= d, counts ~= a + b + c + d else {
      return nil
    }
    self.a = a
    self.b = b
    self.c = c
    self.d = d
  }

  /// The table of the successes and failures of two groups, or `nil` beyond a total of 1e7.
  public init?(_ first: Proportion, _ second: Proportion) {
    self.init(first.successes, first.failures, second.successes, second.failures)
  }

  /// The sum of all four counts.
  public var total: Int { a + b + c + d }

  /// The odds ratio of the sample, a d / (b c).
  ///
  /// - Returns: ∞ when only b c is zero, `nil` when a d is zero as well.
  public var sampleOddsRatio: Double? {
    let (numerator, denominator) = (Double(a) * Double(d), Double(b) * Double(c))
    guard denominator > 0 else { return numerator > 0 ? .infinity : nil }
    return numerator / denominator
  }

  /// The distribution of the upper left count with all margins fixed, for odds in 0 … ∞ (both excluded).
  func conditionalDistribution(oddsRatio: Double = 1) -> HypergeometricDistribution? {
    HypergeometricDistribution(
      population: total, successes: a + c, draws: a + b, oddsRatio: oddsRatio)
  }
}
