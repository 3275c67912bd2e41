import Foundation
import Statistics
import Testing

struct StudentTTests {
  /// Reference values from mpmath at 50 digits and more, degrees of freedom from ½ to 1e6.
  @Test func tailsAgreeWithHighPrecision() throws {
    for row in try ReferenceTable("student_t").rows("df", "t", "lower", "upper") {
      let model = try #require(StudentT(degreesOfFreedom: row[0]))
      #expect(relativeError(model.tails(at: row[1]), row[2], row[3]) < 2e-13, "\(row)")
      #expect(relativeError(model.tails(at: -row[1]), row[3], row[2]) < 2e-13, "\(row)")
    }
  }

  /// One degree of freedom is the Cauchy distribution, ½ + arctan(t)/π.
  @Test(arguments: [-30, -1, 0, 0.5, 1, 7])
  func isCauchyForOneDegreeOfFreedom(t: Double) throws {
    let tails = try #require(StudentT(degreesOfFreedom: 1)?.tails(at: t))
    #expect(abs(tails.lower - (0.5 + atan(t) / .pi)) < 1e-15)
  }

  @Test func endsOfTheAxisHaveNoTail() throws {
    let model = try #require(StudentT(degreesOfFreedom: 3))
    #expect(model.tails(at: .infinity)?.upper == 0)
    #expect(model.tails(at: -1e200)?.lower == 0)
    #expect(model.tails(at: .nan) == nil)
  }

  @Test(arguments: [0, -1, .nan, .infinity, 1e10])
  func refusesDegreesOfFreedomOutsideItsDomain(degrees: Double) {
    #expect(StudentT(degreesOfFreedom: degrees) == nil)
  }
}
