public import Disclosure
import Foundation
import GRDB

extension ReportStore {
  /// What saving a report came to.
  public enum Outcome: Sendable {
    case added
    /// It took the place of an earlier version, which is kept.
    case replaced(file: String, changes: [CellChange])
    /// The same report was there already.
    case unchanged
  }

  /// Saves documents with their reports, all or none, in one transaction.
  ///
  /// - Parameters:
  ///   - documents: What was read, in the order in which later ones replace earlier ones.
  ///   - time: The moment to note, "2026-11-21T12:00:00Z".
  /// - Returns: For each document what became of each of its reports.
  /// - Throws: `StoreError`; then nothing of them is saved.
  public func save(
    _ documents: [PreparedDocument], at time: String
  ) throws(StoreError) -> [[Outcome]] {
    try writing { db in
      try documents.map { document in
        let id = try Self.insert(document, at: time, db)
        return try document.reports.map { try Self.save($0, of: id, at: time, db) }
      }
    }
  }

  /// The documents that are there, by the SHA-256 of their bytes.
  public func documents() throws(StoreError) -> Set<String> {
    try reading { try String.fetchSet($0, sql: "SELECT sha256 FROM document") }
  }

  /// The row of a document, which an earlier import may have made.
  private static func insert(
    _ document: PreparedDocument, at time: String, _ db: Database
  ) throws -> Int64 {
    try db.cachedStatement(
      sql: "INSERT OR IGNORE INTO document (sha256, importedAt) VALUES (?, ?)"
    ).execute(arguments: [document.sha256, time])
    let id = try Int64.fetchOne(
      try db.cachedStatement(sql: "SELECT id FROM document WHERE sha256 = ?"),
      arguments: [document.sha256])
    guard let id else { throw CodingFailure.damaged }
    return id
  }

  private static func save(
    _ report: PreparedReport, of document: Int64, at time: String, _ db: Database
  ) throws -> Outcome {
    guard let current = try Current.of(report.key, db) else {
      try insert(report, of: document, version: 1, at: time, db)
      return .added
    }
    guard current.content != report.content else { return .unchanged }
    let before = try ReportCoding.report(from: try Compression.expanded(current.content))
    let after = try ReportCoding.report(from: try Compression.expanded(report.content))
    try db.execute(sql: "UPDATE report SET isCurrent = 0 WHERE id = ?", arguments: [current.id])
    try insert(report, of: document, version: current.lastVersion + 1, at: time, db)
    return .replaced(file: current.file, changes: after.cellChanges(since: before))
  }

  /// The version of a report that is in force.
  private struct Current {
    let id: Int64
    let file: String
    let lastVersion: Int
    let content: [UInt8]

    static func of(_ key: ReportKey, _ db: Database) throws -> Current? {
      let row = try Row.fetchOne(
        try db.cachedStatement(
          sql: """
            SELECT id, file, version, bytes FROM report JOIN content ON content.report = id
            WHERE division = ? AND year = ? AND body = ? AND isCurrent = 1
            """), arguments: [key.division, key.year, key.body])
      return row.map {
        Current(id: $0[0], file: $0[1], lastVersion: $0[2], content: [UInt8]($0[3] as Data))
      }
    }
  }

  private static func insert(
    _ report: PreparedReport, of document: Int64, version: Int, at time: String, _ db: Database
  ) throws {
    try db.cachedStatement(
      sql: """
        INSERT INTO report (document, division, year, body, version, isCurrent, importedAt, file,
          url, form, valueCount, formCount, errorCount, warningCount, checks, figures)
        VALUES (?, ?, ?, ?, ?, 1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """
    ).execute(arguments: [
      document, report.key.division, report.key.year, report.key.body, version, time, report.file,
      report.url, report.form, report.summary.values, report.summary.cells, report.summary.errors,
      report.summary.warnings, Check.edition, Data(report.figures),
    ])
    try db.cachedStatement(sql: "INSERT INTO content (report, bytes) VALUES (?, ?)").execute(
      arguments: [db.lastInsertedRowID, Data(report.content)])
  }
}
