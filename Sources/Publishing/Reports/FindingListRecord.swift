import Disclosure

/// The findings of one report as JSON.
struct FindingListRecord: Encodable {
  private let file: String
  private let sha256: String
  private let county: DivisionRecord?
  private let year: Int?
  private let findings: [FindingRecord]

  init(_ report: AnnualReport, _ findings: [Finding]) {
    file = report.source.file
    sha256 = report.source.sha256
    county = report.division.map(DivisionRecord.init)
    year = report.year
    self.findings = findings.map(FindingRecord.init)
  }
}
