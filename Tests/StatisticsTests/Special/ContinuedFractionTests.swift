import Testing

@testable import Statistics

struct ContinuedFractionTests {
  @Test func findsTheGoldenRatio() {
    let value = continuedFraction(leading: 1) { _ in (1, 1) }
    #expect(relativeError(value, 1.618_033_988_749_895) < 1e-15)
  }

  /// Brouncker's fraction 4/π = 1 + 1²/(2 + 3²/(2 + …)) is too slow; Lambert's for π is not.
  @Test func findsPi() {
    let value = continuedFraction(leading: 1) { n in (n * n, 2 * n + 1) }
    #expect(relativeError(4 / value, .pi) < 1e-15)
  }

  @Test func survivesVanishingDenominators() {
    let value = continuedFraction(leading: 0) { n in (1, n == 1 ? 0 : 1) }
    #expect(value.isFinite)
  }

  @Test func stopsAtItsLimit() {
    let value = continuedFraction(leading: 1, limit: 3) { n in (n * n * n * n, 1) }
    #expect(value.isFinite)
  }
}
