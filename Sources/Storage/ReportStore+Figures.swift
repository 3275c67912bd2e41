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
  /// Reports of towns and offices are left out. They are given in batches and not kept, so that memory
  /// does not grow with their number. Findings that were made by other checks than this program's are
  /// made anew from the complete report.
  ///
  /// - Throws: `StoreError`, or what `visit` throws.
  public func forEachFigures(
    _ selection: Selection, _ visit: ([ReportFigures]) throws -> Void
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
    _ selection: Selection, _ db: Database, _ visit: ([ReportFigures]) throws -> Void
  ) throws {
    let rows = try Row.fetchCursor(
      db,
      sql: """
        \(StoredReport.selection), url, checks, figures, \(selection.wanted) \(StoredReport.tables) \(selection.condition)
        """)
    var previous: AnnualReport?
    var isLast = false
    while !isLast {
      var batch: [PackedFigures] = []
      while batch.count < Self.batchSize, let row = try rows.next() {
        batch.append(try PackedFigures(row, db))
      }
      isLast = batch.count < Self.batchSize
      var wanted: [ReportFigures] = []
      for (packed, unpacked) in zip(batch, batch.concurrentMap { $0.unpacked }) {
        var figures = try unpacked.get()
        if figures.isYearAfter(previous) { figures.previous = previous }
        previous = figures.report
        if packed.isWanted { wanted.append(figures) }
      }
      try visit(wanted)
    }
  }

  /// So many are decoded at once.
  private static let batchSize = 256
}

/// A row of the store before its figures are decoded.
private struct PackedFigures: Sendable {
  let stored: StoredReport
  let isWanted: Bool
  private let source: AnnualReport.Source
  private let bytes: Data
  /// The findings of this program's checks, where the stored ones are another's.
  private let renewed: ReportFigures?

  init(_ row: Row, _ db: Database) throws {
    stored = StoredReport(row)
    let first = StoredReport.width
    source = AnnualReport.Source(file: stored.file, sha256: stored.sha256, url: row[first])
    isWanted = row[first + 3]
    guard row[first + 1] == Check.edition else {
      let report = try ReportStore.report(stored.id, db)
      renewed = ReportFigures(stored: stored, report: report, findings: report.findings)
      bytes = Data()
      return
    }
    renewed = nil
    guard let data: Data = row[first + 2] else { throw CodingFailure.damaged }
    bytes = data
  }

  /// The figures, or why they cannot be read.
  var unpacked: Result<ReportFigures, any Error> {
    if let renewed { return .success(renewed) }
    return Result {
      try bytes.withUnsafeBytes { bytes in
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
