import GRDB

/// One version of a report in the store, without its content.
public struct StoredReport: Hashable, Sendable {
  let id: Int64
  public let key: ReportKey
  /// Counted from 1; the highest is in force.
  public let version: Int
  /// The moment it was imported, "2026-11-21T12:00:00Z".
  public let importedAt: String
  /// The name of the file it was read from.
  public let file: String
  /// The SHA-256 of that file.
  public let sha256: String
  /// The form it follows, or `nil` when it shows no table.
  public let form: String?

  /// The columns that `init(_:)` reads, in its order, and the tables they stand in.
  static let selection = """
    SELECT report.id, report.division, report.year, report.body, report.version,
      report.importedAt, report.file, document.sha256, report.form
    """
  static let tables = "FROM report JOIN document ON document.id = report.document"
  /// How many columns those are.
  static let width = 9

  init(_ row: Row) {
    id = row[0]
    key = ReportKey(division: row[1], year: row[2], body: row[3])
    version = row[4]
    importedAt = row[5]
    file = row[6]
    sha256 = row[7]
    form = row[8]
  }
}
