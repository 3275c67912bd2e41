import Statistics
import Testing

struct ChiSquaredTestTests {
  @Test func pearsonAgreesWithSciPy() throws {
    for record in try AssociationRecord.all {
      let test = try #require(ContingencyTable(record.table)?.pearsonTest)
      #expect(relativeError(test.statistic, record.chi2) < 1e-12)
      #expect(relativeError(test.pValue, record.p) < 1e-11)
      #expect(test.degreesOfFreedom == record.dof)
      #expect(relativeError(test.smallestExpected, record.smallest) < 1e-14)
    }
  }

  @Test func likelihoodRatioAgreesWithSciPy() throws {
    for record in try AssociationRecord.all {
      let test = try #require(ContingencyTable(record.table)?.likelihoodRatioTest)
      #expect(relativeError(test.statistic, record.g) < 1e-12)
      #expect(relativeError(test.pValue, record.gP) < 1e-11)
      #expect(test.degreesOfFreedom == record.dof)
    }
  }

  @Test func emptyLinesDoNotCount() throws {
    let plain = try #require(ContingencyTable([[2, 9], [14, 3]]))
    let padded = try #require(ContingencyTable([[2, 0, 9], [0, 0, 0], [14, 0, 3]]))
    #expect(plain.pearsonTest == padded.pearsonTest)
    #expect(plain.likelihoodRatioTest == padded.likelihoodRatioTest)
  }

  @Test(arguments: [[[0, 0], [0, 0]], [[2, 9]], [[2], [9]], [[2, 9], [0, 0]]])
  func oneLineHasNoAssociation(counts: [[Int]]) throws {
    let table = try #require(ContingencyTable(counts))
    #expect(table.pearsonTest == nil)
    #expect(table.likelihoodRatioTest == nil)
  }
}
