internal import RealModule

/// The result of a test of association that rests on the χ² distribution.
///
/// The p-value is an approximation; where `smallestExpected` is below 5, prefer the exact
/// `ContingencyTable.freemanHaltonTest`.
public struct ChiSquaredTest: Equatable, Sendable {
  /// The test statistic.
  public let statistic: Double
  /// (rows − 1)(columns − 1), of the rows and columns that are not empty.
  public let degreesOfFreedom: Int
  /// The probability of a statistic as large or larger without association.
  public let pValue: Double
  /// The smallest expected count.
  public let smallestExpected: Double
}

extension ContingencyTable {
  /// Pearson's χ² test, Σ (O − E)² / E, without continuity correction.
  ///
  /// Empty rows and columns are left out.
  ///
  /// - Returns: `nil` when fewer than two rows or two columns are left.
  public var pearsonTest: ChiSquaredTest? {
    chiSquaredTest { observed, expected in (observed - expected) * (observed - expected) / expected
    }
  }

  /// The likelihood-ratio test G = 2 Σ O ln(O / E).
  ///
  /// Empty rows and columns are left out; an empty cell contributes nothing. Each cell is summed as
  /// O ln(O/E) − (O − E), which adds up to the same and cannot become negative.
  ///
  /// - Returns: `nil` when fewer than two rows or two columns are left.
  public var likelihoodRatioTest: ChiSquaredTest? {
    chiSquaredTest { observed, expected in
      guard observed > 0 else { return 2 * expected }
      return -2 * observed * logOnePlusMinus((expected - observed) / observed)
    }
  }

  private func chiSquaredTest(_ term: (Double, Double) -> Double) -> ChiSquaredTest? {
    guard let table = withoutEmptyLines, let expected = table.expectedCounts else { return nil }
    let freedom = (table.counts.count - 1) * (table.counts[0].count - 1)
    guard let model = ChiSquared(degreesOfFreedom: Double(freedom)) else { return nil }
    let observed = table.counts.joined().map(Double.init)
    let flat = Array(expected.joined())
    let statistic = zip(observed, flat).reduce(0) { $0 + term($1.0, $1.1) }
    return model.tails(at: statistic).map { tails in
      ChiSquaredTest(
        statistic: statistic, degreesOfFreedom: freedom, pValue: tails.upper,
        smallestExpected: flat.min() ?? 0)
    }
  }
}
