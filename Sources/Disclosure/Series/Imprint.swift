/// What is kept of a report while a whole library is looked at.
///
/// Some kilobytes, where a complete report is some hundred.
public struct Imprint: Sendable {
  let division: String?
  let year: Int?
  let isOfGovernment: Bool
  let prints: Fingerprints
  private let sha256: String
  /// What tells the series of one division apart: governments have one, offices each their own.
  private let series: String

  public init(_ report: AnnualReport) {
    division = report.division?.code
    year = report.year
    sha256 = report.source.sha256
    isOfGovernment = report.isOfGovernment
    prints = Fingerprints(report)
    let office = isOfGovernment ? nil : report.header.level
    series = office.map { "\($0.rawValue) \(report.header.issuer?.text ?? "")" } ?? ""
  }

  /// Whether it is of an earlier year and of the same organ as another.
  func precedes(_ other: Imprint) -> Bool {
    guard let own = year, let year = other.year, let division else { return false }
    return own < year && division == other.division && series == other.series
  }

  /// Whether two files are of one report, and alike rightly.
  func isSameReport(as other: Imprint) -> Bool {
    guard year == other.year else { return false }
    return sha256 == other.sha256
      || (division == other.division && isOfGovernment == other.isOfGovernment)
  }
}
