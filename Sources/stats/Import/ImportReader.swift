import Disclosure
import Fingerprint
import Ingestion
import Storage

/// Reads documents for the store; used on several processors at once.
struct ImportReader: Sendable {
  let gazetteer: Gazetteer
  let options: ReadingOptions
  /// The county that the user says the documents are of, or `nil` to take what they say.
  let county: Division?
  /// The year that the user says, or `nil`.
  let year: Int?
  /// The documents to leave out, by the SHA-256 of their bytes.
  let known: Set<String>

  /// What became of one file.
  enum Reading: Sendable {
    /// Its bytes are in the store.
    case known
    case read(PreparedDocument)
    /// It cannot be imported, for this reason.
    case failed(String)
  }

  /// Reads and checks one file.
  func reading(_ path: String) -> Reading {
    do {
      let bytes = try FileBytes.read(path) { DocumentFormat($0).sizeLimit }
      let digest = SHA256.hex(of: bytes)
      guard !known.contains(digest) else { return .known }
      let prepared = try reports(in: bytes, path: path).map { report in
        guard let prepared = PreparedReport(assigned(report)) else {
          throw ToolError.failed(unclear(report, path))
        }
        return prepared
      }
      return .read(PreparedDocument(sha256: digest, reports: prepared))
    } catch {
      return .failed("\(error)")
    }
  }

  /// The reports in a document, or in a table of digitised figures.
  private func reports(in bytes: [UInt8], path: String) throws -> [AnnualReport] {
    let file = path.split(separator: "/").last.map(String.init) ?? path
    return try ReportFile.reports(
      bytes, name: file, path: path, gazetteer: gazetteer, options: options)
  }

  /// The report with the county and year that the user says, which a finding tells of.
  private func assigned(_ report: AnnualReport) -> AnnualReport {
    let isOther = county.map { $0 != report.division } ?? false
    guard isOther || year.map({ $0 != report.year }) ?? false else { return report }
    var assigned = report
    assigned.division = county ?? report.division
    assigned.year = year ?? report.year
    let read = [report.division?.name, report.year.map { "\($0)年" }].compactMap(\.self)
    assigned.readingFindings.append(
      Finding(
        check: "import.assigned", severity: .note,
        message: "县和年度由导入时指定为\(assigned.label)；"
          + (read.isEmpty ? "文中看不出县和年度。" : "文中读到的是\(read.joined(separator: " "))。"),
        advice: "请核对指定是否正确。"))
    return assigned
  }

  private func unclear(_ report: AnnualReport, _ path: String) -> String {
    let what =
      switch (report.division, report.year) {
      case (nil, nil): ("哪个县、哪一年", "--county 县 --year 年")
      case (nil, _): ("哪个县", "--county 县")
      default: ("哪一年", "--year 年")
      }
    return "\(path) 看不出是\(what.0)的报告。请单独导入并写明：stats import \(path) \(what.1)"
  }
}
