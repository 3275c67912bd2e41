import Statistics
import Testing

struct SpearmanCorrelationTests {
  @Test func agreesWithSciPy() throws {
    for record in try CorrelationRecord.all {
      let correlation = try #require(SpearmanCorrelation(record.x, record.y))
      #expect(relativeError(correlation.rho, record.rho) < 1e-12)
      #expect(relativeError(correlation.pValue, record.rhoP) < 1e-11, "\(record.x.count) pairs")
    }
  }

  @Test func isPearsonsOfTheRanks() throws {
    let x: [Double] = [2, 9, 14, 2, 700]
    let y: [Double] = [1, 1, 5, 3, 4]
    let ranks = pearsonCorrelation([1.5, 3, 4, 1.5, 5], [1.5, 1.5, 5, 3, 4])
    #expect(SpearmanCorrelation(x, y)?.rho == ranks)
  }

  @Test func refusesWhatDoesNotVary() {
    #expect(SpearmanCorrelation([1, 2], [1]) == nil)
    #expect(SpearmanCorrelation([], []) == nil)
    #expect(SpearmanCorrelation([1, 2], [3, 3]) == nil)
    #expect(SpearmanCorrelation([1, .nan], [1, 2]) == nil)
  }
}
