public import Disclosure
import Fingerprint

/// The folder `Datasets`: reports with their manifest, gazetteer and populations.
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

  /// The reports that are there.
  public func manifest() throws(IngestionError) -> ReportManifest {
    let file = path + "/reports/manifest.csv"
    return try ReportManifest(csv: try FileBytes.read(file, limit: Self.limit), path: file)
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
    let file = path + "/reports/" + entry.file
    let document = try DocumentReader.document(path: file, name: entry.file)
    var report = try ReportRecognizer(gazetteer: gazetteer).report(in: document, path: file)
    report.source.url = entry.url.isEmpty ? nil : entry.url
    if entry.sha256 != document.digest { report.readingFindings.append(changed(entry)) }
    report.division = gazetteer.division(code: entry.division) ?? report.division
    report.year = entry.year
    return report
  }

  private func changed(_ entry: ReportManifest.Entry) -> Finding {
    Finding(
      check: "source.changed", severity: .warning,
      message: "文件 \(entry.file) 与清单登记的内容不同（sha256 不符）。",
      advice: "请确认改动来历，并更新 manifest.csv。")
  }
}
