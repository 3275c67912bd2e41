public import Disclosure
import Foundation
import GRDB

/// What indicators need of one report: the numbers with their states, and the findings.
public struct ReportFigures: Sendable {
  public let stored: StoredReport
  /// The report without places, printed texts and narrative.
  public let report: AnnualReport
  /// The findings with check, weight and cells, without words: of the report, then beside the one of
  /// the year before.
  public let findings: [Finding]
  /// Whether the store has the report of the year before.
  public let hasPrevious: Bool
  /// The figures of the report of the year before, where they were asked for and the store has one.
  public let previous: AnnualReport?
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
  /// made anew, as are those beside a year before that `compareYears` has not seen.
  ///
  /// - Parameters:
  ///   - selection: Which reports.
  ///   - withPrevious: Whether to give the figures of the year before too.
  ///   - transform: Makes of the figures what is wanted, on all processors at once.
  ///   - visit: Takes a batch of it.
  /// - Throws: `StoreError`, or what `visit` throws.
  public func forEachFigures<Wanted: Sendable>(
    _ selection: Selection, withPrevious: Bool,
    transform: @Sendable (ReportFigures) -> Wanted, _ visit: ([Wanted]) throws -> Void
  ) throws {
    do {
      try database.read { db in
        let rows = try Row.fetchCursor(db, sql: selection.query(withPrevious: withPrevious))
        while true {
          var batch: [PackedFigures] = []
          while batch.count < Self.batchSize, let row = try rows.next() {
            batch.append(try PackedFigures(row, db))
          }
          let wanted = batch.concurrentMap { packed in
            Result { transform(try packed.unpacked()) }
          }
          try visit(try wanted.map { try $0.get() })
          guard batch.count == Self.batchSize else { return }
        }
      }
    } catch let error as DatabaseError {
      throw StoreError(path: path, error)
    } catch let failure as CodingFailure {
      throw StoreError(path: path, failure)
    }
  }

  /// So many are decoded at once.
  private static let batchSize = 256
}

/// A row of the store before its figures are decoded.
private struct PackedFigures: Sendable {
  private let stored: StoredReport
  private let own: PackedReport
  private let hasPrevious: Bool
  private let previous: PackedReport?
  private let givesPrevious: Bool
  /// The findings beside the year before, where they are known.
  private let across: Data?

  init(_ row: Row, _ db: Database) throws {
    stored = StoredReport(row)
    let source = AnnualReport.Source(
      file: stored.file, sha256: stored.sha256, url: row[Column.url])
    own = try PackedReport(
      source, stored.key.year, id: stored.id, checks: row[Column.checks],
      bytes: row[Column.figures], db)
    let id: Int64? = row[Column.previous]
    hasPrevious = id != nil
    givesPrevious = row[Column.givesPrevious]
    across = row[Column.across]
    guard let id, givesPrevious || across == nil else {
      previous = nil
      return
    }
    previous = try PackedReport(
      .init(file: row[Column.previousFile], sha256: "", url: nil), stored.key.year - 1, id: id,
      checks: Check.edition, bytes: row[Column.previousFigures], db)
  }

  func unpacked() throws -> ReportFigures {
    let (report, findings) = try own.unpacked()
    let previous = try previous?.unpacked().report
    let across =
      try across.map(Self.findings)
      ?? previous.map { Library.findings(in: report, beside: $0) } ?? []
    return ReportFigures(
      stored: stored, report: report, findings: findings + across, hasPrevious: hasPrevious,
      previous: givesPrevious ? previous : nil)
  }

  private static func findings(_ bytes: Data) throws -> [Finding] {
    try bytes.withUnsafeBytes { bytes in
      var reader = ByteReader(bytes)
      return try reader.wordlessFindings()
    }
  }
}

/// The figures of one report as bytes, or complete where its findings are of other checks.
private enum PackedReport: Sendable {
  case bytes(Data, AnnualReport.Source, year: Int)
  case complete(AnnualReport)

  init(
    _ source: AnnualReport.Source, _ year: Int, id: Int64, checks: Int, bytes: Data?, _ db: Database
  ) throws {
    guard checks == Check.edition else {
      self = .complete(try ReportStore.report(id, db))
      return
    }
    guard let bytes else { throw CodingFailure.damaged }
    self = .bytes(bytes, source, year: year)
  }

  func unpacked() throws -> (report: AnnualReport, findings: [Finding]) {
    switch self {
    case .complete(let report): return (report, report.findings)
    case .bytes(let bytes, let source, let year):
      return try bytes.withUnsafeBytes { bytes in
        var reader = ByteReader(bytes)
        var (report, findings) = try FigureCoding.figures(from: &reader, source: source)
        report.year = year
        return (report, findings)
      }
    }
  }
}

/// The columns of the query behind `PackedFigures`, after those of `StoredReport`.
private enum Column {
  static let url = StoredReport.width
  static let checks = url + 1
  static let figures = url + 2
  static let across = url + 3
  static let givesPrevious = url + 4
  static let previous = url + 5
  static let previousFile = url + 6
  static let previousFigures = url + 7
}

extension ReportStore.Selection {
  /// The reports that are selected, each with the one before it where its figures are needed.
  fileprivate func query(withPrevious: Bool) -> String {
    """
    \(StoredReport.selection), report.url, report.checks, report.figures, acrossYears.findings,
      \(withPrevious), previous.id, previous.file,
      CASE WHEN \(withPrevious) OR acrossYears.report IS NULL THEN previous.figures END
    \(StoredReport.tables)
    \(ReportStore.withYearBefore)
    \(condition) report.isCurrent = 1 AND report.body = '' ORDER BY report.division
    """
  }

  private var condition: String {
    switch self {
    case .year(let year): "WHERE report.year = \(year) AND"
    case .latest:
      """
      JOIN (SELECT division AS code, max(year) AS last FROM report
        WHERE isCurrent = 1 AND body = '' GROUP BY division)
      ON code = report.division AND last = report.year WHERE
      """
    }
  }
}
