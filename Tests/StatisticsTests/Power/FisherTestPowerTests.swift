import Statistics
import Testing

struct FisherTestPowerTests {
  /// Reference values from SciPy 1.17: `binom.pmf` summed where `fisher_exact` rejects.
  @Test func agreesWithSciPy() throws {
    let table = try ReferenceTable("fisher_power")
    for row in try table.rows("n1", "n2", "alpha", "p1", "p2", "power") {
      let test = try #require(
        FisherTestPower(
          firstTrials: Int(row[0]), secondTrials: Int(row[1]), significance: row[2]))
      #expect(relativeError(test.power(first: row[3], second: row[4]), row[5]) < 1e-12, "\(row)")
    }
  }

  /// Without a difference the power is the size of the test, never above the level.
  @Test func neverRejectsMoreOftenThanAllowed() throws {
    let test = try #require(FisherTestPower(firstTrials: 9, secondTrials: 14))
    for step in 0...50 {
      let p = Double(step) / 50
      #expect(try #require(test.power(first: p, second: p)) <= 0.05)
    }
  }

  @Test(arguments: [0.05, 0.3, 0.5])
  func smallestDifferencesJustReachThePower(baseline: Double) throws {
    let test = try #require(FisherTestPower(firstTrials: 40, secondTrials: 30))
    let increase = try #require(test.smallestIncrease(from: baseline))
    let reached = try #require(test.power(first: baseline, second: baseline + increase))
    let missed = try #require(test.power(first: baseline, second: baseline + increase * 0.999))
    #expect(reached >= 0.8 - 1e-6 && missed < 0.8)
    if let decrease = test.smallestDecrease(from: baseline) {
      #expect(decrease <= baseline)
      let low = try #require(test.power(first: baseline, second: baseline - decrease))
      #expect(abs(low - 0.8) < 1e-6)
    }
  }

  /// Two against two: the smallest possible p-value is 1/3.
  @Test func verySmallGroupsFindNothing() throws {
    let test = try #require(FisherTestPower(firstTrials: 2, secondTrials: 2))
    #expect(test.power(first: 0, second: 1) == 0)
    #expect(test.smallestIncrease(from: 0) == nil)
    #expect(test.smallestDecrease(from: 1) == nil)
  }

  @Test func increaseAndDecreaseAreMirrorImages() throws {
    let test = try #require(FisherTestPower(firstTrials: 25, secondTrials: 25))
    let up = try #require(test.smallestIncrease(from: 0.3))
    let down = try #require(test.smallestDecrease(from: 0.7))
    #expect(abs(up - down) < 1e-8)
  }

  @Test func refusesArgumentsOutsideItsDomain() throws {
    #expect(FisherTestPower(firstTrials: 0, secondTrials: 9) == nil)
    #expect(FisherTestPower(firstTrials: 9, secondTrials: 2000) == nil)
    #expect(FisherTestPower(firstTrials: 9, secondTrials: 9, significance: 1) == nil)
    #expect(FisherTestPower(firstTrials: 9, secondTrials: 9, significance: .nan) == nil)
    let test = try #require(FisherTestPower(firstTrials: 9, secondTrials: 9))
    #expect(test.power(first: -0.1, second: 0.5) == nil)
    #expect(test.power(first: 0.1, second: 1.5) == nil)
    for power in [0.05, 1, .nan] { #expect(test.smallestIncrease(from: 0.1, power: power) == nil) }
    #expect(test.smallestDecrease(from: 2) == nil)
  }
}
