import Testing

@testable import Statistics

struct BetaArgumentTests {
  /// The excess is exact where the plain product would have lost it: x = 0.3 is a little below 3/10.
  @Test func excessIsNotRounded() {
    let argument = BetaArgument(a: 3e8, b: 7e8, x: 0.3)
    // 1e9 · (0.3 as a double − 3/10) = −1.110223…e-17 · 1e9.
    #expect(relativeError(argument.excess, -1.110_223_024_625_156_5e-8) < 1e-12)
  }

  @Test func swappingTwiceGivesTheSamePoint() {
    let argument = BetaArgument(a: 2, b: 9, x: 0.25)
    let twice = argument.swapped.swapped
    #expect((twice.a, twice.b, twice.x) == (2, 9, 0.25))
    #expect(twice.excess == argument.excess)
    #expect(argument.swapped.excess == -argument.excess)
  }

  /// xᵃ yᵇ / B(a, b) for whole shapes: 12 · 0.25² · 0.75³ for a = 2, b = 3, since B(2, 3) = 1/12.
  @Test func powerTermOfWholeShapes() {
    let term = BetaArgument(a: 2, b: 3, x: 0.25).powerTerm
    #expect(relativeError(term, 12 * 0.0625 * 0.421875) < 1e-14)
  }
}
