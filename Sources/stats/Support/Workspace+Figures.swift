import Analytics
import Disclosure
import Ingestion
import Storage

extension Workspace {
  /// Goes through the governments' reports of a year, or the latest of each, with what indicators need.
  ///
  /// Reports of the store come without places and words and are not kept, so that a ranking of the
  /// country takes neither long nor much memory; those of the datasets that the store lacks come last.
  ///
  /// - Parameters:
  ///   - selection: The year, or the latest report of each division.
  ///   - needsPrevious: Whether the report of the year before is wanted; it is read one by one.
  ///   - visit: Called once for each report.
  func forEachContext(
    _ selection: ReportStore.Selection, needsPrevious: Bool = false,
    _ visit: (ReportContext) throws -> Void
  ) throws {
    var years: [String: Int] = [:]
    let dataset = ReportEntry.merged([], datasetEntries(selection))
    let latest = Dictionary(dataset.map { ($0.division, $0.year) }) { max($0, $1) }
    try store?.forEachFigures(selection) { figures in
      let key = figures.stored.key
      // A newer report among the datasets is the latest; an equally new one gives way.
      if let other = latest[key.division], other > key.year { return }
      years[key.division] = key.year
      let before = needsPrevious ? try reportBefore(ReportEntry(figures.stored)) : nil
      try visit(
        ReportContext(
          figures.report, findings: figures.findings, population: populations[key.division],
          previous: before))
    }
    for entry in dataset where years[entry.division] == nil { try visit(try context(entry)) }
  }

  /// The latest report of each county, by division, with what indicators need; those of prefectures
  /// and provinces are asked for by name.
  func latestContexts() throws -> [ReportContext] {
    var contexts: [ReportContext] = []
    try forEachContext(.latest) { context in
      let level = context.report.header.level ?? .county
      if level == .county, context.report.division?.level == .county { contexts.append(context) }
    }
    return contexts.sorted {
      ($0.report.division?.code ?? "") < ($1.report.division?.code ?? "")
    }
  }

  /// The entries of the datasets for a selection.
  private func datasetEntries(_ selection: ReportStore.Selection) -> [ReportManifest.Entry] {
    switch selection {
    case .year(let year): manifest.entries.filter { $0.year == year }
    case .latest:
      Dictionary(grouping: manifest.entries, by: \.division).values.compactMap { own in
        own.max { $0.year < $1.year }
      }
    }
  }
}
