import Foundation
import Storage

/// Brings documents into the store, batch by batch: read at once, saved in one transaction, then told.
///
/// What was told stays, whenever the process ends; what was not is read again by the next import.
struct ImportRun {
  let reader: ImportReader
  /// Where to save, or `nil` for a dry run.
  let store: ReportStore?
  /// Told of every report once it is safe.
  let tell: (ImportEvent) throws -> Void

  /// About how long a batch takes: so much work is lost at most.
  private static let span = Duration.seconds(1)
  private static let sizes = 4...256

  /// Imports the files in their order, so that of two reports of one county and year the later stays.
  func run(_ files: [String]) throws {
    let progress = ImportProgress("导入")
    var done = 0
    var size = 16
    while done < files.count {
      let start = ContinuousClock.now
      let batch = Array(files[done..<min(done + size, files.count)])
      let readings = batch.concurrentMap(reader.reading)
      let events = try save(Array(zip(batch, readings)))
      progress.clear()
      for event in events { try tell(event) }
      done += batch.count
      progress.show(done, of: files.count)
      size = Self.nextSize(size, took: ContinuousClock.now - start)
    }
    progress.clear()
  }

  /// The batch that would take about a second, never more than twice as many as the last.
  private static func nextSize(_ size: Int, took: Duration) -> Int {
    let fitting = Int(Double(size) * (span / max(took, .milliseconds(1))))
    return min(max(min(fitting, size * 2), sizes.lowerBound), sizes.upperBound)
  }

  private func save(_ batch: [(file: String, reading: ImportReader.Reading)]) throws
    -> [ImportEvent]
  {
    let documents = batch.compactMap { entry -> PreparedDocument? in
      if case .read(let document) = entry.reading { document } else { nil }
    }
    let time = ISO8601DateFormatter().string(from: Date())
    var outcomes = try store?.save(documents, at: time)[...]
    return batch.flatMap { file, reading -> [ImportEvent] in
      switch reading {
      case .known: return [ImportEvent(file, .known)]
      case .failed(let reason): return [ImportEvent(file, .failed, error: reason)]
      case .read(let document):
        let saved = outcomes?.popFirst()
        return document.reports.enumerated().map { index, report in
          ImportEvent(file, report, saved?[index])
        }
      }
    }
  }
}
