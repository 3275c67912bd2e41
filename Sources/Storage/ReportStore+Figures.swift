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
  /// The figures of the report of the year before, or `nil` when the store has none.
  public var previous: AnnualReport?
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
    do {
      try database.read { try forEachFigures(selection, $0, visit) }
    } catch let error as DatabaseError {
      throw StoreError(path: path, error)
    } catch let failure as CodingFailure {
      throw StoreError(path: path, failure)
    }
  }

  private func forEachFigures(
    _ selection: Selection, _ db: Database, _ visit: (ReportFigures) throws -> Void
  ) throws {
    let rows = try Row.fetchCursor(
      db,
      sql: """
        \(StoredReport.selection), url, checks, figures, \(selection.wanted) \(StoredReport.tables) \(selection.condition)
        """)
    var previous: AnnualReport?
    while let row = try rows.next() {
      var figures = try Self.figures(row, db)
      let isWanted: Bool = row[StoredReport.width + 3]
      if isWanted {
        if figures.isYearAfter(previous) { figures.previous = previous }
        try visit(figures)
      }
      previous = figures.report
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

extension ReportFigures {
  /// Whether another report is that of the same division a year earlier.
  fileprivate func isYearAfter(_ other: AnnualReport?) -> Bool {
    other?.division?.code == stored.key.division && other?.year == stored.key.year - 1
  }
}

extension ReportStore.Selection {
  /// Whether a row is selected rather than the one before it, as an expression.
  fileprivate var wanted: String {
    switch self {
    case .year(let year): "year = \(year)"
    case .latest: "year = last"
    }
  }

  /// The rows that are selected and those of the year before, each division's one after the other.
  fileprivate var condition: String {
    switch self {
    case .year(let year):
      "WHERE year IN (\(year - 1), \(year)) AND isCurrent = 1 AND body = '' ORDER BY division, year"
    case .latest:
      """
      JOIN (SELECT division AS code, max(year) AS last FROM report
        WHERE isCurrent = 1 AND body = '' GROUP BY division)
      ON code = division AND year BETWEEN last - 1 AND last
      WHERE isCurrent = 1 AND body = '' ORDER BY division, year
      """
    }
  }
}
