import Analytics
import Disclosure
import Ingestion
import Storage

extension Workspace {
  /// Goes through the governments' reports of a year, or the latest of each, with what indicators need.
  ///
  /// Reports of the store come without places and words and are not kept, so that a ranking of the
  /// country takes neither long nor much memory; those with decisions of people come complete. Those of
  /// the datasets that the store lacks come last. With `isComplete` all come with places and words.
  func forEachContext(
    _ selection: ReportStore.Selection, isComplete: Bool = false,
    _ visit: (ReportContext) throws -> Void
  ) throws {
    var years: [String: Int] = [:]
    let dataset = ReportEntry.merged([], datasetEntries(selection))
    let latest = Dictionary(dataset.map { ($0.division, $0.year) }) { max($0, $1) }
    let incomplete = Set(manifest.entries.map { "\($0.division)-\($0.year + 1)" })
    try store?.forEachFigures(selection) { batch in
      // A newer report among the datasets is the latest; an equally new one gives way.
      let batch = batch.filter { latest[$0.stored.key.division] ?? 0 <= $0.stored.key.year }
      let populations = populations
      let contexts =
        isComplete ? [] : batch.concurrentMap { Self.context($0, populations) }
      for (index, figures) in batch.enumerated() {
        let key = figures.stored.key
        years[key.division] = key.year
        // Last year's report may lie in the datasets.
        let isLonely =
          figures.previous == nil && incomplete.contains("\(key.division)-\(key.year)")
        let isDecided = [key.year, key.year - 1].contains { corrections.areAbout(key.division, $0) }
        try visit(
          isComplete || isLonely || isDecided
            ? try context(ReportEntry(figures.stored)) : contexts[index])
      }
    }
    for entry in dataset where years[entry.division] == nil { try visit(try context(entry)) }
  }

  private static func context(
    _ figures: ReportFigures, _ populations: [String: Population]
  ) -> ReportContext {
    let across =
      figures.previous.map { Library.findings(in: figures.report, beside: $0) } ?? []
    return ReportContext(
      figures.report, findings: figures.findings + across,
      population: populations[figures.stored.key.division], previous: figures.previous)
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

  /// The years there are reports of, in order.
  func years() throws -> [Int] {
    Set(try store?.years() ?? []).union(manifest.entries.map(\.year)).sorted()
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
