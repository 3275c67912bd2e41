import Statistics
import Testing

struct FalseDiscoveryRateTests {
  /// SciPy 1.17: `false_discovery_control(p, method="bh")` and `"by"`.
  private struct Record: Decodable {
    let p: [Double]
    let bh: [Double]
    let by: [Double]
  }

  @Test func agreesWithSciPy() throws {
    let records: [Record] = try referenceRecords("false_discovery")
    for record in records {
      let hochberg = try #require(record.p.adjustedPValues())
      let yekutieli = try #require(record.p.adjustedPValues(.benjaminiYekutieli))
      for (value, expected) in zip(hochberg + yekutieli, record.bh + record.by) {
        #expect(relativeError(value, expected) < 1e-14)
      }
    }
  }

  /// The example of Benjamini and Hochberg (1995): four of fifteen stand at the level 0.05.
  @Test func findsTheDiscoveriesOfThePaper() throws {
    let p = [
      0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.3240, 0.4262,
      0.5719,
      0.6528, 0.7590, 1.0,
    ]
    let adjusted = try #require(p.adjustedPValues())
    #expect(adjusted.filter { $0 <= 0.05 }.count == 4)
    #expect(relativeError(adjusted[3], 0.035_625) < 1e-14)
  }

  @Test(arguments: FalseDiscoveryRule.allCases)
  func keepsTheOrderAndNeverLowersAPValue(rule: FalseDiscoveryRule) throws {
    let p = [0.9, 0.02, 0.3, 0.02, 0.6, 0.001]
    let adjusted = try #require(p.adjustedPValues(rule))
    for i in p.indices {
      #expect(adjusted[i] >= p[i] && adjusted[i] <= 1)
      for j in p.indices where p[i] <= p[j] { #expect(adjusted[i] <= adjusted[j]) }
    }
  }

  @Test(arguments: FalseDiscoveryRule.allCases)
  func leavesASingleTestAsItIs(rule: FalseDiscoveryRule) {
    #expect([0.04].adjustedPValues(rule) == [0.04])
    #expect([Double]().adjustedPValues(rule) == [])
  }

  @Test(arguments: [-0.1, 1.1, .nan])
  func refusesWhatIsNoPValue(value: Double) {
    #expect([0.5, value].adjustedPValues() == nil)
  }
}
