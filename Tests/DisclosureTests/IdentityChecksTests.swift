import Disclosure
import TestSupport
import Testing

@Suite struct IdentityChecksTests {
  @Test(arguments: ["140525-2020", "140802-2020", "140825-2021", "410326-2019"])
  func allIdentitiesOfTheCompleteReportsHold(name: String) throws {
    let report = try #require(Checkout.reports[name])
    #expect(!report.identities.isEmpty)
    for identity in report.identities {
      #expect(identity.result(in: report) == .holds, "\(identity.id)")
    }
  }

  /// By the truth of the report: rows read in full hold, everything that needs a lost row cannot be told.
  @Test func whatNeedsALostRowIsNotAssessable() throws {
    let report = try #require(Checkout.reports["640422-2020"])
    let results = report.identities.filter { $0.kind != .reviews }.map { $0.result(in: report) }
    #expect(results.count { $0 == .holds } == 11)
    #expect(results.count { $0 == .notAssessable } == 26)
  }

  @Test func aBrokenBalanceIsAnErrorWithBothSums() throws {
    var report = AnnualReport.blank(.trial2019)
    report.set("t3.newReceived.total", 9)
    report.set("t3.totalProcessed.total", 6)
    let findings = report.findings.filter { $0.check == "identity.contradiction" }
    let finding = try #require(findings.first)
    #expect(findings.count == 1)
    #expect(finding.severity == .error)
    #expect(finding.message.contains("左边合计 9，右边合计 6，相差 3"))
    #expect(finding.cells.contains { $0.description == "t3.carriedForward.total" })
  }

  @Test func blankPartsAddNothing() {
    var report = AnnualReport.blank(.trial2019)
    report.set("t4.reconsideration.upheld", 5)
    report.set("t4.reconsideration.corrected", .blank)
    report.set("t4.reconsideration.total", 5)
    #expect(Identity.reviewsOf(report).first?.result(in: report) == .holds)
  }

  @Test func aBlankTotalSaysNothing() {
    var report = AnnualReport.blank(.trial2019)
    report.set("t4.reconsideration.upheld", 5)
    report.set("t4.reconsideration.total", .blank)
    #expect(Identity.reviewsOf(report).first?.result(in: report) == .notAssessable)
  }
}

extension Identity {
  /// The identities of table 四 of a report.
  static func reviewsOf(_ report: AnnualReport) -> [Identity] {
    report.identities.filter { $0.kind == .reviews }
  }
}
