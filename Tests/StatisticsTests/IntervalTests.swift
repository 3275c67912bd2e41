import Statistics
import Testing

struct IntervalTests {
  @Test(arguments: [(0.0, 1.0), (-1, -1), (0, .infinity), (-.infinity, .infinity)])
  func keepsItsBounds(lower: Double, upper: Double) throws {
    let interval = try #require(Interval(lower: lower, upper: upper))
    #expect(interval.lower == lower)
    #expect(interval.upper == upper)
  }

  @Test(arguments: [(1.0, 0.0), (.nan, 1), (0, .nan), (.infinity, -.infinity)])
  func refusesBoundsInTheWrongOrderAndNaN(lower: Double, upper: Double) {
    #expect(Interval(lower: lower, upper: upper) == nil)
  }

  @Test(arguments: [(2.0, 9.0, 7.0), (3, 3, 0), (0, .infinity, .infinity)])
  func hasAWidth(lower: Double, upper: Double, width: Double) throws {
    #expect(try #require(Interval(lower: lower, upper: upper)).width == width)
  }

  @Test func infinitePointHasNoWidth() throws {
    #expect(try #require(Interval(lower: .infinity, upper: .infinity)).width == 0)
  }

  @Test(arguments: [(1.9, false), (2, true), (5, true), (9, true), (9.1, false), (.nan, false)])
  func containsItsBoundsAndWhatLiesBetween(value: Double, inside: Bool) throws {
    #expect(try #require(Interval(lower: 2, upper: 9)).contains(value) == inside)
  }

  @Test func containsIntervalsThatDoNotReachBeyondIt() throws {
    let wide = try #require(Interval(lower: 2, upper: 9))
    let narrow = try #require(Interval(lower: 3, upper: 9))
    #expect(wide.contains(narrow))
    #expect(wide.contains(wide))
    #expect(!narrow.contains(wide))
  }
}
