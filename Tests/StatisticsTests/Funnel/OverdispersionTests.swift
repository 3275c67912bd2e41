import Statistics
import Testing

struct OverdispersionTests {
  /// SciPy 1.17: the mean square after `mstats.winsorize(z, (share, share))`, and `chi2.sf`.
  private struct Record: Decodable {
    let z: [Double]
    let share: Double
    let factor: Double
    let p: Double
  }

  @Test func agreesWithSciPy() throws {
    let records: [Record] = try referenceRecords("overdispersion")
    for record in records {
      let result = try #require(Overdispersion(record.z, winsorizing: record.share))
      #expect(relativeError(result.factor, record.factor) < 1e-13)
      #expect(relativeError(result.pValue, record.p) < 1e-12)
    }
  }

  /// Five counties: too few for a tenth of them to be drawn in.
  @Test func agreesWithTheFiveCounties() throws {
    let groups = [(37, 128), (21, 86), (70, 154), (9, 43), (40, 97)]
      .compactMap { Proportion(successes: $0, trials: $1) }
    let funnel = try #require(ProportionFunnel(pooling: groups))
    let result = try #require(Overdispersion(groups.map(funnel.standardizedDistance)))
    #expect(relativeError(result.factor, 3.8310373124044417) < 1e-12)
    #expect(relativeError(result.pValue, 0.0007326405497968194) < 1e-12)
  }

  @Test func oneOutlierDoesNotWidenTheFunnel() throws {
    let distances = (0..<19).map { Double($0 % 5) / 2 - 1 } + [40]
    let drawn = try #require(Overdispersion(distances))
    let plain = try #require(Overdispersion(distances, winsorizing: 0))
    #expect(drawn.factor < 1)
    #expect(plain.factor > 80)
  }

  @Test func refusesArgumentsOutsideItsDomain() {
    #expect(Overdispersion([1]) == nil)
    #expect(Overdispersion([1, .nan]) == nil)
    #expect(Overdispersion([1e200, 1e200]) == nil)
    for share in [-0.1, 0.5, .nan] { #expect(Overdispersion([1, 2], winsorizing: share) == nil) }
  }
}
