public import Disclosure

/// The folder `Datasets`: reports and figures with their manifests, gazetteer and populations.
///
/// Nothing is read before it is asked for, so that a comparison of two counties reads two reports.
public struct DatasetFolder: Sendable {
  /// The folder.
  public let path: String

  /// The largest dataset file that is read, in bytes.
  private static let limit = 64_000_000

  public init(path: String) { self.path = path }

  /// All divisions of the country.
  public func gazetteer() throws(IngestionError) -> Gazetteer {
    let file = path + "/gazetteer/divisions.csv"
    return try Gazetteer(csv: try FileBytes.read(file, limit: Self.limit), path: file)
  }

  /// The populations that are known, by division code.
  public func populations() throws(IngestionError) -> [String: Population] {
    let file = path + "/census/population.csv"
    return try Populations.read(csv: try FileBytes.read(file, limit: Self.limit), path: file)
  }

  /// The reports that are there: documents, and figures digitised elsewhere where there are any.
  public func manifest() throws(IngestionError) -> ReportManifest {
    var manifests: [ReportManifest] = []
    for folder in ["reports", "figures"] {
      let file = "\(path)/\(folder)/manifest.csv"
      do {
        let bytes = try FileBytes.read(file, limit: Self.limit)
        manifests.append(try ReportManifest(csv: bytes, path: file, folder: folder))
      } catch  where error.cause == .notFound && folder == "figures" {
        continue
      }
    }
    return ReportManifest(manifests)
  }

  /// The decisions of `corrections/*.yaml` and of one more file.
  public func corrections(
    and file: String?, gazetteer: Gazetteer
  ) throws(IngestionError) -> CorrectionSet {
    try CorrectionSet(folder: path + "/corrections", file: file, gazetteer: gazetteer)
  }

  /// The report of a manifest entry; a file that has changed since it was entered is a finding.
  public func report(
    _ entry: ReportManifest.Entry, gazetteer: Gazetteer
  ) throws(IngestionError) -> AnnualReport {
    try report(entry, among: try reports(entry, gazetteer: gazetteer), gazetteer: gazetteer)
  }

  /// All reports in the file of a manifest entry: one of a document, every year of a table of figures.
  public func reports(
    _ entry: ReportManifest.Entry, gazetteer: Gazetteer
  ) throws(IngestionError) -> [AnnualReport] {
    try ReportFile.reports(file(entry), name: entry.file, gazetteer: gazetteer)
  }

  /// The report of a manifest entry among those of its file, as ``report(_:gazetteer:)``.
  public func report(
    _ entry: ReportManifest.Entry, among reports: [AnnualReport], gazetteer: Gazetteer
  ) throws(IngestionError) -> AnnualReport {
    let own = reports.first { $0.division?.code == entry.division && $0.year == entry.year }
    guard var report = own ?? (reports.count == 1 ? reports[0] : nil) else {
      throw IngestionError(path: file(entry), .noReport)
    }
    if !entry.url.isEmpty { report.source.url = entry.url }
    if entry.sha256 != report.source.sha256 { report.readingFindings.append(changed(entry)) }
    report.division = gazetteer.division(code: entry.division) ?? report.division
    report.year = entry.year
    return report
  }

  private func file(_ entry: ReportManifest.Entry) -> String {
    "\(path)/\(entry.folder)/\(entry.file)"
  }

  private func changed(_ entry: ReportManifest.Entry) -> Finding {
    Finding(
      check: "source.changed", severity: .warning,
      message: "文件 \(entry.file) 与清单登记的内容不同（sha256 不符）。",
      advice: "请确认改动来历，并更新 manifest.csv。")
  }
}
