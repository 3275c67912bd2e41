import Disclosure
import Ingestion

/// The files of the datasets read last: one table of figures holds many years, and the report of
/// the year before is asked for beside each.
final class DatasetFiles {
  private var known: [String: [AnnualReport]] = [:]

  /// More files than this are forgotten and read again.
  private static let capacity = 16

  /// The reports in the file of an entry, as they were read before or are read now.
  func reports(
    _ entry: ReportManifest.Entry, reading read: () throws -> [AnnualReport]
  ) rethrows -> [AnnualReport] {
    let file = "\(entry.folder)/\(entry.file)"
    if let reports = known[file] { return reports }
    let reports = try read()
    if known.count >= Self.capacity { known.removeAll(keepingCapacity: true) }
    known[file] = reports
    return reports
  }
}
