import Disclosure
import Ingestion
import Storage

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
    if let reports = known[Self.file(entry)] { return reports }
    let reports = try read()
    if known.count >= Self.capacity { known.removeAll(keepingCapacity: true) }
    known[Self.file(entry)] = reports
    return reports
  }

  /// Reads the files of some entries on all processors at once, as many as are remembered.
  ///
  /// What cannot be read is left to `reports`, which says why.
  func readAhead(
    _ entries: [ReportManifest.Entry],
    reading read: @Sendable (ReportManifest.Entry) -> [AnnualReport]?
  ) {
    let unknown = Dictionary(
      entries.filter { known[Self.file($0)] == nil }.map { (Self.file($0), $0) },
      uniquingKeysWith: { first, _ in first }
    ).sorted { $0.key < $1.key }
    guard unknown.count > 1, known.count + unknown.count <= Self.capacity else { return }
    for (entry, reports) in zip(unknown, unknown.concurrentMap { read($0.value) }) {
      known[entry.key] = reports
    }
  }

  private static func file(_ entry: ReportManifest.Entry) -> String {
    "\(entry.folder)/\(entry.file)"
  }
}
