public import Disclosure
import Foundation
import GRDB

/// What indicators need of one report: the numbers with their states, and the findings.
public struct ReportFigures: Sendable {
  public let stored: StoredReport
  /// The report without places, printed texts and narrative.
  public let report: AnnualReport
  /// The findings with check, weight and cells, without words.
  public let findings: [Finding]
}

extension ReportStore {
  /// Which governments' reports to go through.
  public enum Selection: Equatable, Sendable {
    case year(Int)
    /// The latest of each division.
    case latest
  }

  /// Goes through the figures of many reports, a few hundred bytes each, by division.
  ///
  /// Reports of towns and offices are left out. Each is given once and not kept, so that memory does
  /// not grow with their number. Findings that were made by other checks than this program's are made
  /// anew from the complete report.
  ///
  /// - Throws: `StoreError`, or what `visit` throws.
  public func forEachFigures(
    _ selection: Selection, _ visit: (ReportFigures) throws -> Void
  ) throws {
    try database.read { db in
      let rows = try Row.fetchCursor(
        db,
        sql: """
          \(StoredReport.selection), url, checks, figures \(StoredReport.tables) \(selection.condition)
          """, arguments: selection.arguments)
      while let row = try rows.next() {
        do {
          try visit(try Self.figures(row, db))
        } catch let failure as CodingFailure {
          throw StoreError(path: path, failure)
        }
      }
    }
  }

  private static func figures(_ row: Row, _ db: Database) throws -> ReportFigures {
    let stored = StoredReport(row)
    let first = StoredReport.width
    guard row[first + 1] == Check.edition else {
      let report = try report(stored.id, db)
      return ReportFigures(stored: stored, report: report, findings: report.findings)
    }
    let source = AnnualReport.Source(file: stored.file, sha256: stored.sha256, url: row[first])
    return try row.withUnsafeData(atIndex: first + 2) { data in
      guard let data else { throw CodingFailure.damaged }
      return try data.withUnsafeBytes { bytes in
        var reader = ByteReader(bytes)
        var (report, findings) = try FigureCoding.figures(from: &reader, source: source)
        report.year = stored.key.year
        return ReportFigures(stored: stored, report: report, findings: findings)
      }
    }
  }
}

extension ReportStore.Selection {
  fileprivate var condition: String {
    switch self {
    case .year: "WHERE year = ? AND isCurrent = 1 AND body = '' ORDER BY division"
    case .latest:
      """
      JOIN (SELECT division AS code, max(year) AS last FROM report
        WHERE isCurrent = 1 AND body = '' GROUP BY division)
      ON code = division AND last = year WHERE isCurrent = 1 AND body = '' ORDER BY division
      """
    }
  }

  fileprivate var arguments: StatementArguments {
    switch self {
    case .year(let year): [year]
    case .latest: []
    }
  }
}
