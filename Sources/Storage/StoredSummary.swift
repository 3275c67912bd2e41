import Disclosure
import GRDB

/// What `list` tells of a report in the store.
public struct StoredSummary: Sendable {
  public let stored: StoredReport
  /// With the findings beside the report of the year before, where the store has one.
  public let summary: ReportSummary
  /// Whether the store has the report of the year before.
  public let hasPrevious: Bool

  /// Reads a row of `ReportStore.summaries`; what other checks than this program's found is found anew.
  init(_ row: Row, _ db: Database) throws {
    stored = StoredReport(row)
    let first = StoredReport.width
    let previous: Int64? = stored.key.body.isEmpty ? row[first + 5] : nil
    hasPrevious = previous != nil
    let across: Int? = row[first + 6]
    guard row[first + 4] == Check.edition, previous == nil || across != nil else {
      let report = try ReportStore.report(stored.id, db)
      let before = try previous.map { try ReportStore.report($0, db) }
      summary = ReportSummary(
        report,
        findings: report.findings + (before.map { Library.findings(in: report, beside: $0) } ?? []))
      return
    }
    let (errors, warnings): (Int, Int) = (row[first + 2], row[first + 3])
    let isBeside = previous != nil
    summary = ReportSummary(
      values: row[first], cells: row[first + 1], errors: errors + (isBeside ? across ?? 0 : 0),
      warnings: warnings + (isBeside ? row[first + 7] ?? 0 : 0))
  }
}
