import Statistics
import Testing

struct PoissonRateTests {
  @Test func dividesTheCountAndItsBoundsByTheExposure() throws {
    let rate = try #require(PoissonRate(events: 9, exposure: 4.5))
    let bounds = try #require(PoissonCount(events: 9)?.garwoodInterval(level: 0.9))
    #expect(rate.value == 2)
    #expect(rate.count.events == 9)
    let interval = rate.garwoodInterval(level: 0.9)
    #expect(relativeError(interval, bounds.lower / 4.5, bounds.upper / 4.5) < 1e-15)
    #expect(rate.garwoodInterval(level: 1) == nil)
  }

  @Test(arguments: [(-1, 1.0), (2, 0), (2, -3), (2, .nan), (2, .infinity)])
  func refusesWhatIsNoRate(events: Int, exposure: Double) {
    #expect(PoissonRate(events: events, exposure: exposure) == nil)
  }
}
