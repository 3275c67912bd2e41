public import Disclosure
import Foundation
import GRDB

extension ReportStore {
  /// The reports of a division that are in force, oldest first, its government's before others.
  public func entries(of division: String) throws(StoreError) -> [StoredReport] {
    try reading { db in
      try Row.fetchAll(
        db,
        sql: """
          \(StoredReport.selection) \(StoredReport.tables)
          WHERE division = ? AND isCurrent = 1 ORDER BY year, body
          """, arguments: [division]
      ).map(StoredReport.init)
    }
  }

  /// All reports that are in force, by division and year.
  public func entries() throws(StoreError) -> [StoredReport] {
    try reading { db in
      try Row.fetchAll(
        db,
        sql: """
          \(StoredReport.selection) \(StoredReport.tables)
          WHERE isCurrent = 1 ORDER BY division, year, body
          """
      ).map(StoredReport.init)
    }
  }

  /// How many reports are in force.
  public func count() throws(StoreError) -> Int {
    try reading { db in
      try Int.fetchOne(db, sql: "SELECT count(*) FROM report WHERE isCurrent = 1") ?? 0
    }
  }

  /// How many divisions have a report of each year, without provinces and prefectures.
  public func countyCounts() throws(StoreError) -> [Int: Int] {
    try reading { db in
      let rows = try Row.fetchAll(
        db,
        sql: """
          SELECT year, count(DISTINCT division) FROM report INDEXED BY currentReport
          WHERE isCurrent = 1 AND division NOT LIKE '%00' GROUP BY year
          """)
      return Dictionary(rows.map { ($0[0], $0[1]) }, uniquingKeysWith: +)
    }
  }

  /// The reports of each division's last year, by division.
  public func latestEntries() throws(StoreError) -> [StoredReport] {
    try reading { db in
      try Row.fetchAll(
        db,
        sql: """
          \(StoredReport.selection) \(StoredReport.tables)
          JOIN (SELECT division AS code, max(year) AS last FROM report
            WHERE isCurrent = 1 GROUP BY division) ON code = division AND year = last
          WHERE isCurrent = 1 ORDER BY division, body
          """
      ).map(StoredReport.init)
    }
  }

  /// The years of the governments' reports that are in force, in order.
  public func years() throws(StoreError) -> [Int] {
    try reading { db in
      try Int.fetchAll(
        db,
        sql: """
          SELECT DISTINCT year FROM report WHERE isCurrent = 1 AND body = '' ORDER BY year
          """)
    }
  }

  /// All versions of a report, the first one first.
  public func versions(of key: ReportKey) throws(StoreError) -> [StoredReport] {
    try reading { db in
      try Row.fetchAll(
        db,
        sql: """
          \(StoredReport.selection) \(StoredReport.tables)
          WHERE division = ? AND year = ? AND body = ? ORDER BY version
          """, arguments: [key.division, key.year, key.body]
      ).map(StoredReport.init)
    }
  }

  /// The complete report of a version, equal to what was saved.
  public func report(_ stored: StoredReport) throws(StoreError) -> AnnualReport {
    try reading { try Self.report(stored.id, $0) }
  }

  /// The complete reports of some versions, in their order, decoded on all processors at once.
  public func reports(_ stored: [StoredReport]) throws(StoreError) -> [AnnualReport] {
    let packed = try reading { db in try stored.map { try Self.content($0.id, db) } }
    do {
      return try packed.concurrentMap { content in Result { try Self.report(from: content) } }
        .map { try $0.get() }
    } catch {
      throw StoreError(path: path, error)
    }
  }

  /// What `list` tells of all reports in force, by division and year: findings of the report itself
  /// and beside the one of the year before.
  public func summaries() throws(StoreError) -> [StoredSummary] {
    try reading { db in
      let rows = try Row.fetchAll(
        db,
        sql: """
          \(StoredReport.selection), report.valueCount, report.formCount, report.errorCount,
            report.warningCount, report.checks, previous.id, acrossYears.errorCount,
            acrossYears.warningCount
          \(StoredReport.tables) \(Self.withYearBefore)
          WHERE report.isCurrent = 1 ORDER BY report.division, report.year, report.body
          """)
      return try rows.map { try StoredSummary($0, db) }
    }
  }

  static func report(_ id: Int64, _ db: Database) throws -> AnnualReport {
    try report(from: try content(id, db))
  }

  /// The complete report as packed bytes.
  static func content(_ id: Int64, _ db: Database) throws -> Data {
    let data = try Data.fetchOne(
      try db.cachedStatement(sql: "SELECT bytes FROM content WHERE report = ?"), arguments: [id])
    guard let data else { throw CodingFailure.damaged }
    return data
  }

  static func report(from content: Data) throws -> AnnualReport {
    try ReportCoding.report(from: try Compression.expanded([UInt8](content)))
  }
}
