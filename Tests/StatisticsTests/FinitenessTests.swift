import Testing

@testable import Statistics

struct FinitenessTests {
  @Test func passesOnFiniteValues() {
    #expect([2.0, 9, 14].finiteValues(atLeast: 3) == [2, 9, 14])
    #expect(2.5.ifFinite == 2.5)
  }

  @Test func refusesTooFewValues() {
    #expect([2.0, 9].finiteValues(atLeast: 3) == nil)
  }

  @Test(arguments: [Double.nan, .infinity, -.infinity])
  func refusesWhatIsNotFinite(value: Double) {
    #expect([2, value].finiteValues(atLeast: 1) == nil)
    #expect(value.ifFinite == nil)
  }
}
