import Statistics
import Testing

@Suite struct LogScaleOutliersTests {
  private let usual = [800.0, 900, 1000, 1100, 1200, 1300, 1500]

  @Test(arguments: [-4, -3, -2, 2, 3, 4])
  func aPowerOfTenIsNamed(exponent: Int) throws {
    let factor = (0..<abs(exponent)).reduce(1.0) { product, _ in product * 10 }
    let strange = exponent < 0 ? 1100 * factor : 1100 / factor
    let found = try #require(LogScaleOutliers(usual + [strange]))
    #expect(found.outliers.map(\.index) == [7])
    #expect(found.outliers.first?.exponent == exponent)
  }

  @Test func anOutlierBetweenPowersHasNoFactor() throws {
    let found = try #require(LogScaleOutliers(usual + [35_000]))
    #expect(found.outliers.map(\.index) == [7])
    #expect(found.outliers.first?.exponent == nil)
  }

  @Test(arguments: [[], [0.0, 1], [-1, 2], [.nan, 1], [.infinity, 2]])
  func nothingAndNoughtAreRefused(values: [Double]) {
    #expect(LogScaleOutliers(values) == nil)
  }

  @Test func equalValuesHaveNoOutlier() throws {
    let found = try #require(LogScaleOutliers([Double](repeating: 5, count: 30)))
    #expect(found.outliers.isEmpty)
    #expect(abs(found.median - 5) < 1e-12)
  }
}
