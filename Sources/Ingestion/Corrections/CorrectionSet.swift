public import Disclosure
import Foundation

/// All decisions at hand, from the folder `Datasets/corrections` and from a file named by the user.
public struct CorrectionSet: Sendable {
  private let byReport: [String: [Correction]]

  /// The largest file of corrections, in bytes.
  private static let limit = 8_000_000

  /// Reads every `.yaml` file of a folder, in the order of their names, and then one more file.
  ///
  /// - Throws: `IngestionError` at the first entry that is not understood, or that decides a cell once
  ///   more.
  public init(folder: String, file: String?, gazetteer: Gazetteer) throws(IngestionError) {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    let own = names.filter { $0.hasSuffix(".yaml") || $0.hasSuffix(".yml") }.sorted()
    var all: [Correction] = []
    for path in own.map({ folder + "/" + $0 }) + [file].compactMap(\.self) {
      all += try CorrectionFile.corrections(
        yaml: try FileBytes.read(path, limit: Self.limit), path: path, gazetteer: gazetteer)
    }
    try self.init(all)
  }

  /// - Throws: `IngestionError` when two entries decide the same cell.
  init(_ corrections: [Correction]) throws(IngestionError) {
    var byReport: [String: [Correction]] = [:]
    for correction in corrections {
      let key = Self.key(correction.division, correction.year)
      let earlier = byReport[key]?.first {
        $0.cell == correction.cell && $0.document == correction.document
      }
      if let earlier {
        throw IngestionError(
          path: correction.file,
          .invalidSettings(
            line: correction.line,
            problem: "\(correction.cell)（\(correction.division)，\(correction.year) 年）重复更正，"
              + "已在 \(earlier.file) 第\(earlier.line)行"))
      }
      byReport[key, default: []].append(correction)
    }
    self.byReport = byReport
  }

  /// Whether there are decisions about the reports of a division in a year.
  public func areAbout(_ division: String, _ year: Int) -> Bool {
    byReport[Self.key(division, year)] != nil
  }

  /// A report with the decisions about it.
  ///
  /// - Throws: `IngestionError` with the file and line of a decision that does not fit the report.
  public func applied(to report: AnnualReport) throws(IngestionError) -> AnnualReport {
    guard let code = report.division?.code, let year = report.year,
      let corrections = byReport[Self.key(code, year)]
    else { return report }
    var corrected = report
    do {
      try corrected.apply(corrections)
    } catch {
      throw IngestionError(
        path: error.correction.file,
        .invalidSettings(
          line: error.correction.line, problem: "\(report.label)：\(error.problem)"))
    }
    return corrected
  }

  private static func key(_ division: String, _ year: Int) -> String { "\(division)-\(year)" }
}
