import Statistics
import Testing

struct PearsonCorrelationTests {
  @Test func agreesWithSciPy() throws {
    for record in try CorrelationRecord.all {
      #expect(relativeError(pearsonCorrelation(record.x, record.y), record.pearson) < 1e-12)
    }
  }

  @Test func isOneOnALine() {
    #expect(pearsonCorrelation([1, 2, 4], [3, 5, 9]).map { $0 > 1 - 1e-15 } == true)
    #expect(pearsonCorrelation([1, 2, 4], [-3, -5, -9]).map { $0 < -1 + 1e-15 } == true)
  }

  @Test func doesNotDependOnTheUnit() throws {
    let plain = try #require(pearsonCorrelation([1, 2, 4, 3], [2, 9, 14, 1]))
    let large = pearsonCorrelation(
      [1e200, 2e200, 4e200, 3e200], [2e-200, 9e-200, 14e-200, 1e-200])
    #expect(relativeError(large, plain) < 1e-13)
  }

  @Test func refusesWhatDoesNotVary() {
    #expect(pearsonCorrelation([1, 2], [1]) == nil)
    #expect(pearsonCorrelation([1], [1]) == nil)
    #expect(pearsonCorrelation([1, 2], [3, 3]) == nil)
    #expect(pearsonCorrelation([0.1, 0.1, 0.1], [1, 2, 3]) == nil)
    #expect(pearsonCorrelation([1, .nan], [1, 2]) == nil)
  }
}
