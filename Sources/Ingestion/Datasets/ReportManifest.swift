public import Disclosure

/// The reports that lie in a folder, as its `manifest.csv` lists them.
public struct ReportManifest: Equatable, Sendable {
  /// The reports by division and year.
  public let entries: [Entry]

  /// One report.
  public struct Entry: Hashable, Sendable {
    /// The code of its division.
    public let division: String
    public let year: Int
    /// The rank of the organ that reports, where it is not that of the division.
    public let level: AnnualReport.Level?
    /// The folder that the manifest lies in, within `Datasets`: "reports" or "figures".
    public let folder: String
    /// The path of its file within the folder.
    public let file: String
    /// The SHA-256 that the file had when it was entered.
    public let sha256: String
    /// Where it was published; empty when that is not known.
    public let url: String
  }

  /// The entries of several manifests together; of the same division and year the first come first.
  init(_ manifests: [ReportManifest]) {
    let entries = manifests.flatMap(\.entries).enumerated()
    self.entries = entries.sorted { left, right in
      let (first, second) = (left.element, right.element)
      return (first.division, first.year, left.offset) < (
        second.division, second.year, right.offset
      )
    }.map(\.element)
  }

  /// The manifest in the bytes of a CSV file, sorted by division and year.
  ///
  /// - Parameters:
  ///   - bytes: The file.
  ///   - path: The file's path, for messages.
  ///   - folder: The folder it lies in, within `Datasets`.
  /// - Throws: `IngestionError` with the line that is wrong.
  public init(
    csv bytes: [UInt8], path: String, folder: String = "reports"
  ) throws(IngestionError) {
    let table = try CSVTable(bytes, path: path)
    let division = try table.column("division", path: path)
    let year = try table.column("year", path: path)
    let file = try table.column("file", path: path)
    let sha256 = try table.column("sha256", path: path)
    let url = try table.column("url", path: path)
    let level = table.header.firstIndex(of: "level")
    var entries: [Entry] = []
    for row in table.rows {
      guard let number = Int(row.fields[year]) else {
        throw IngestionError(
          path: path, .invalidTable(line: row.line, problem: "year 不是年份：\(row.fields[year])"))
      }
      entries.append(
        Entry(
          division: row.fields[division], year: number,
          level: level.flatMap { AnnualReport.Level(rawValue: row.fields[$0]) }, folder: folder,
          file: row.fields[file],
          sha256: row.fields[sha256], url: row.fields[url]))
    }
    self.entries = entries.sorted { ($0.division, $0.year) < ($1.division, $1.year) }
  }
}
