public import Disclosure
import Graphics

/// The versions of one report, each with what it changed.
public struct ReportHistory: Sendable {
  private let versions: [Version]

  /// One version, as it was imported.
  public struct Version: Sendable {
    /// Counted from 1.
    public let number: Int
    /// The moment of the import, "2026-11-21T12:00:00Z".
    public let importedAt: String
    public let report: AnnualReport

    public init(number: Int, importedAt: String, report: AnnualReport) {
      self.number = number
      self.importedAt = importedAt
      self.report = report
    }
  }

  /// The history of versions, the first one first.
  public init(_ versions: [Version]) { self.versions = versions }

  /// Each version with the cells that it changed; the first one has none.
  private var steps: [(version: Version, changes: [CellChange])] {
    versions.indices.map { index in
      let before = index > 0 ? versions[index - 1].report : nil
      return (
        versions[index], before.map { versions[index].report.cellChanges(since: $0) } ?? []
      )
    }
  }

  /// The history for a terminal, the version in force last.
  public var text: String {
    let label = versions.last?.report.label ?? ""
    let head = "\(label)　\(versions.count) 个版本，最后一个为现行版本"
    return ([head] + steps.flatMap { lines($0.version, $0.changes) }).joined(separator: "\n") + "\n"
  }

  private func lines(_ version: Version, _ changes: [CellChange]) -> [String] {
    let source = version.report.source
    let head = [
      "", "第 \(version.number) 版　导入于 \(version.importedAt)",
      "  文件　\(source.file)　sha256 \(source.sha256.prefix(16))…",
    ]
    guard version.number > 1 else { return head }
    guard !changes.isEmpty else { return head + ["  各单元格与上一版相同（文件或正文有变）"] }
    let width = changes.map { TerminalWidth.of($0.key.title) }.max() ?? 0
    return head + ["  与上一版相比，\(changes.count) 格有变："]
      + changes.map { change in
        "    " + TerminalWidth.padded(change.key.title, to: width) + "  "
          + "\(shown(change.before)) → \(shown(change.after))"
      }
  }

  /// A cell with its place, "12（第37行）".
  private func shown(_ cell: Cell) -> String {
    let place = cell.place?.description ?? ""
    return ShownCell(cell).text + (place.isEmpty ? "" : "（\(place)）")
  }
}

extension ReportHistory: Encodable {
  private enum Key: String, CodingKey { case schema, county, year, versions }

  private struct VersionRecord: Encodable {
    let version: Int
    let importedAt: String
    let file: String
    let sha256: String
    let changes: [ChangeRecord]
  }

  private struct ChangeRecord: Encodable {
    let key: String
    let before: CellRecord
    let after: CellRecord
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode("stats-history/1", forKey: .schema)
    try container.encode(
      versions.last?.report.division.map(DivisionRecord.init), forKey: .county)
    try container.encode(versions.last?.report.year, forKey: .year)
    try container.encode(steps.map { record($0.version, $0.changes) }, forKey: .versions)
  }

  private func record(_ version: Version, _ changes: [CellChange]) -> VersionRecord {
    VersionRecord(
      version: version.number, importedAt: version.importedAt, file: version.report.source.file,
      sha256: version.report.source.sha256,
      changes: changes.map { change in
        ChangeRecord(
          key: change.key.description, before: CellRecord(change.before),
          after: CellRecord(change.after))
      })
  }
}
