/// The reports that lie in a folder, as its `manifest.csv` lists them.
public struct ReportManifest: Equatable, Sendable {
  public let entries: [Entry]

  /// One report.
  public struct Entry: Hashable, Sendable {
    /// The code of its division.
    public let division: String
    public let year: Int
    /// The path of its file within the folder.
    public let file: String
    /// The SHA-256 that the file had when it was entered.
    public let sha256: String
    /// Where it was published; empty when that is not known.
    public let url: String
  }

  /// The manifest in the bytes of a CSV file, sorted by division and year.
  ///
  /// - Throws: `IngestionError` with the line that is wrong.
  public init(csv bytes: [UInt8], path: String) throws(IngestionError) {
    let table = try CSVTable(bytes, path: path)
    let division = try table.column("division", path: path)
    let year = try table.column("year", path: path)
    let file = try table.column("file", path: path)
    let sha256 = try table.column("sha256", path: path)
    let url = try table.column("url", path: path)
    var entries: [Entry] = []
    for row in table.rows {
      guard let number = Int(row.fields[year]) else {
        throw IngestionError(
          path: path, .invalidTable(line: row.line, problem: "year 不是年份：\(row.fields[year])"))
      }
      entries.append(
        Entry(
          division: row.fields[division], year: number, file: row.fields[file],
          sha256: row.fields[sha256], url: row.fields[url]))
    }
    self.entries = entries.sorted { ($0.division, $0.year) < ($1.division, $1.year) }
  }
}
