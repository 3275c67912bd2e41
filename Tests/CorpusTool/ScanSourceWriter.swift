import Disclosure
import Foundation
import Ingestion
import SyntheticCorpus

/// Writes the five reports of the datasets as Word documents with ruled tables, to be scanned.
struct ScanSourceWriter {
  let datasets: DatasetFolder
  let folder: String

  /// Writes them as 140525-2020.docx and so on, the names of the truth table.
  func write() throws {
    let gazetteer = try datasets.gazetteer()
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    for entry in try datasets.manifest().entries where entry.folder == "reports" {
      let report = try datasets.report(entry, gazetteer: gazetteer)
      guard let division = report.division else { continue }
      let bytes = ScanSource.document(of: report, division: division, year: entry.year)
      try Data(bytes).write(
        to: URL(fileURLWithPath: "\(folder)/\(entry.division)-\(entry.year).docx"))
    }
  }
}
