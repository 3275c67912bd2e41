import Statistics
import Testing

struct CochranArmitageTestTests {
  /// n r² over all trials, r the correlation of score and outcome (NumPy 2.4), p from SciPy 1.17.
  private struct Record: Decodable {
    let successes: [Int]
    let trials: [Int]
    let scores: [Double]
    let statistic: Double
    let p: Double
  }

  @Test func agreesWithTheCorrelationOfSingleTrials() throws {
    let records: [Record] = try referenceRecords("cochran_armitage")
    for record in records {
      let groups = try proportions(record.successes, record.trials)
      let test = try #require(CochranArmitageTest(groups, scores: record.scores))
      #expect(relativeError(test.statistic, record.statistic) < 1e-11)
      #expect(relativeError(test.pValue(), record.p) < 1e-11)
    }
  }

  /// R 4.2: `prop.trend.test(c(83, 90, 129, 70), c(86, 93, 136, 82))`.
  @Test func agreesWithROnSmokers() throws {
    let groups = try proportions([83, 90, 129, 70], [86, 93, 136, 82])
    let test = try #require(CochranArmitageTest(groups))
    #expect(relativeError(test.statistic, 8.224_922) < 1e-6)
    #expect(relativeError(test.pValue(), 0.004_131_9) < 1e-4)
    #expect(test.standardizedScore < 0)
    #expect(test.pValue(.less) < test.pValue(.greater))
  }

  @Test func twoGroupsGivePearsonsChiSquared() throws {
    let groups = try proportions([2, 9], [14, 23])
    let table = try #require(ContingencyTable([[2, 12], [9, 14]]))
    let expected = try #require(table.pearsonTest).statistic
    #expect(relativeError(CochranArmitageTest(groups)?.statistic, expected) < 1e-13)
  }

  @Test func doesNotDependOnOriginAndUnitOfTheScores() throws {
    let groups = try proportions([2, 9, 14], [30, 31, 40])
    let years = try #require(CochranArmitageTest(groups, scores: [2021, 2022, 2023]))
    let numbers = try #require(CochranArmitageTest(groups, scores: [0, 10, 20]))
    #expect(relativeError(years.standardizedScore, numbers.standardizedScore) < 1e-12)
  }

  @Test func refusesWhatCannotVary() throws {
    let groups = try proportions([2, 9], [14, 23])
    #expect(CochranArmitageTest([]) == nil)
    #expect(CochranArmitageTest(groups, scores: [1]) == nil)
    #expect(CochranArmitageTest(groups, scores: [1, 1]) == nil)
    #expect(CochranArmitageTest(groups, scores: [1, .nan]) == nil)
    #expect(CochranArmitageTest(groups, scores: [1, 1e200]) == nil)
    #expect(CochranArmitageTest(try proportions([0, 0], [14, 23])) == nil)
    #expect(CochranArmitageTest(try proportions([14, 23], [14, 23])) == nil)
  }

  private func proportions(_ successes: [Int], _ trials: [Int]) throws -> [Proportion] {
    try zip(successes, trials).map { try #require(Proportion(successes: $0, trials: $1)) }
  }
}
