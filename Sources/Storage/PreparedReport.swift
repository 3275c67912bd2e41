public import Disclosure

/// A report made ready for the store: encoded and checked, apart from the database.
///
/// This is the costly part of saving and can be done for many reports at once.
public struct PreparedReport: Sendable {
  public let key: ReportKey
  /// What the report is called in a sentence: "泽州县 2020".
  public let label: String
  /// The name of its file.
  let file: String
  let url: String?
  let form: String?
  let summary: ReportSummary
  let figures: [UInt8]
  let content: [UInt8]

  /// - Returns: `nil` when the report's division or year is not known.
  public init?(_ report: AnnualReport) {
    guard let key = ReportKey(report) else { return nil }
    let findings = report.findings
    self.key = key
    label = report.label + (key.body.isEmpty ? "" : "（\(key.body)）")
    file = report.source.file
    url = report.source.url
    form = report.form?.id
    summary = ReportSummary(report, findings: findings)
    figures = FigureCoding.bytes(of: report, findings: findings)
    content = Compression.compressed(ReportCoding.bytes(of: report))
  }
}

/// Which report: of which division, year and organ.
public struct ReportKey: Hashable, Sendable {
  /// The code of the division.
  public let division: String
  public let year: Int
  /// The organ that reports, as printed; empty for the government of the division itself.
  public let body: String

  /// The key of a report, or `nil` when its division or year is not known.
  public init?(_ report: AnnualReport) {
    guard let division = report.division, let year = report.year else { return nil }
    self.init(division: division.code, year: year, body: Self.body(of: report))
  }

  init(division: String, year: Int, body: String) {
    self.division = division
    self.year = year
    self.body = body
  }

  /// Towns and offices do not replace the report of the county they belong to, nor each other.
  private static func body(of report: AnnualReport) -> String {
    switch report.header.level {
    case .town, .office:
      (report.header.issuer ?? report.header.title)?.text ?? report.source.file
    case .county, .prefecture, .province, nil: ""
    }
  }
}

/// How complete a report is and how much was found in it.
public struct ReportSummary: Equatable, Sendable {
  /// The cells with a number.
  public let values: Int
  /// The cells that its form has.
  public let cells: Int
  public let errors: Int
  public let warnings: Int

  /// The summary of a report with its findings.
  public init(_ report: AnnualReport, findings: [Finding]) {
    self.init(
      values: report.cells.count { if case .value = $0 { true } else { false } },
      cells: report.cells.count { $0 != .notInForm },
      errors: findings.count { $0.severity == .error },
      warnings: findings.count { $0.severity == .warning })
  }

  init(values: Int, cells: Int, errors: Int, warnings: Int) {
    self.values = values
    self.cells = cells
    self.errors = errors
    self.warnings = warnings
  }
}

/// A document with the reports that were read from it.
public struct PreparedDocument: Sendable {
  /// The SHA-256 of its bytes, in 64 hexadecimal digits.
  public let sha256: String
  public let reports: [PreparedReport]

  public init(sha256: String, reports: [PreparedReport]) {
    self.sha256 = sha256
    self.reports = reports
  }
}
