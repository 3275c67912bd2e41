/// The result of the exact test of association in a table of any size.
public struct FreemanHaltonTest: Equatable, Sendable {
  /// How a p-value was found.
  public enum Method: Equatable, Sendable {
    /// Every table with the same margins was taken into account.
    case exact
    /// A fixed-seed sample of such tables; the p-value has this standard error.
    case monteCarlo(samples: Int, standardError: Double)
  }

  /// The probability, given the margins, of a table no more probable than the observed one.
  public let pValue: Double
  /// How the p-value was found.
  public let method: Method
}

extension ContingencyTable {
  /// The Freeman–Halton test, Fisher's exact test for a table of any size.
  ///
  /// The p-value is the sum of the probabilities, all margins fixed, of the tables whose probability
  /// does not exceed the observed one times 1 + 1e-7 (Freeman and Halton 1951). It is exact, to about
  /// 1e-12, as long as the network of partial tables stays within `TableNetwork.Limits`: as a rule two
  /// groups of 8 reasons with 800 counts in all, three with 100, five with 60, eight with 40.
  ///
  /// Beyond, it is (hits + 1)/(samples + 1) from a sample of random tables, which is never zero (Davison
  /// and Hinkley 1997, 4.2). With 100 000 samples its standard error is 0.0016 at p = 0.5, 0.0007 at 0.05 and
  /// 0.0001 at 0.001. The result says which of the two it is; the same table, sample size and seed give the
  /// same result. Empty rows and columns are left out; with one row or column left p is 1.
  ///
  /// - Parameters:
  ///   - samples: The size of the sample, should one be needed.
  ///   - seed: The seed of that sample.
  /// - Returns: `nil` when every count is zero, their total exceeds 100 000, more than 1000 cells are left,
  ///   or `samples` is not positive. So many counts are better left to `pearsonTest`.
  public func freemanHaltonTest(
    samples: Int = 100_000, seed: UInt64 = 20_260_101
  ) -> FreemanHaltonTest? {
    guard samples > 0, let table = withoutEmptyLines, table.total <= 100_000,
      table.counts.count * table.counts[0].count <= 1000
    else { return nil }
    let wide = table.counts.count <= table.counts[0].count ? table : table.transposed
    guard wide.counts.count > 1 else { return FreemanHaltonTest(pValue: 1, method: .exact) }
    if let network = TableNetwork(wide), let pValue = network.pValue() {
      return FreemanHaltonTest(pValue: pValue, method: .exact)
    }
    return wide.sampledTest(samples: samples, seed: seed)
  }
}
