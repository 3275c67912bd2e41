import Analytics
import Disclosure
import Ingestion
import Publishing
import Storage

extension Workspace {
  /// Goes through the governments' reports of a year, or the latest of each, with what indicators need.
  ///
  /// Reports of the store come without places and words and are not kept, so that a ranking of the
  /// country takes neither long nor much memory; those with decisions of people come complete. Those of
  /// the datasets that the store lacks come last.
  ///
  /// - Parameters:
  ///   - selection: Which reports.
  ///   - withPrevious: Whether an indicator looks at the year before; its findings count in any case.
  ///   - isComplete: Whether all come with places and words.
  ///   - transform: Makes of a report what is wanted, on all processors at once.
  ///   - visit: Takes it for one report after the other.
  /// - Throws: What reading or `visit` throws.
  func forEachContext<Wanted: Sendable>(
    _ selection: ReportStore.Selection, withPrevious: Bool = true, isComplete: Bool = false,
    transform: @Sendable (ReportContext) -> Wanted, _ visit: (Wanted) throws -> Void
  ) throws {
    var years: [String: Int] = [:]
    let dataset = ReportEntry.merged([], datasetEntries(selection))
    let latest = Dictionary(dataset.map { ($0.division, $0.year) }) { max($0, $1) }
    let populations = populations
    try store?.forEachFigures(selection, withPrevious: withPrevious) { figures in
      let result = isComplete ? nil : transform(Self.context(figures, populations))
      return (stored: figures.stored, hasPrevious: figures.hasPrevious, result: result)
    } _: { batch in
      // A newer report among the datasets is the latest; an equally new one gives way.
      for own in batch where latest[own.stored.key.division] ?? 0 <= own.stored.key.year {
        let entry = ReportEntry(own.stored)
        years[entry.division] = entry.year
        if let result = own.result, !isAlone(entry, hasPrevious: own.hasPrevious) {
          try visit(result)
        } else {
          try visit(transform(try context(entry)))
        }
      }
    }
    let rest = dataset.filter { years[$0.division] == nil }
    readAhead(rest)
    for entry in rest { try visit(transform(try context(entry))) }
  }

  /// Whether what the store knows of a report is not all: there are decisions about it, or last year's
  /// report lies in the datasets.
  func isAlone(_ entry: ReportEntry, hasPrevious: Bool) -> Bool {
    [entry.year, entry.year - 1].contains { corrections.areAbout(entry.division, $0) }
      || (!hasPrevious
        && manifest.entries.contains {
          $0.division == entry.division && $0.year == entry.year - 1
        })
  }

  private static func context(
    _ figures: ReportFigures, _ populations: [String: Population]
  ) -> ReportContext {
    ReportContext(
      figures.report, findings: figures.findings,
      population: populations[figures.stored.key.division], previous: figures.previous)
  }

  /// What is made of the report of each county in a year, or its latest, by division; those of
  /// prefectures and provinces are asked for by name.
  ///
  /// It is empty where no county reported in that year.
  func counties<Wanted: Sendable>(
    _ year: YearChoice, withPrevious: Bool, transform: @Sendable (ReportContext) -> Wanted
  ) throws -> [Wanted] {
    var found: [(code: String, wanted: Wanted)] = []
    let selection = year.number.map { ReportStore.Selection.year($0) } ?? .latest
    try forEachContext(selection, withPrevious: withPrevious) { context in
      Self.countyCode(context).map { (code: $0, wanted: transform(context)) }
    } _: {
      if let own = $0 { found.append(own) }
    }
    return found.sorted { $0.code < $1.code }.map(\.wanted)
  }

  /// The number of an indicator in the report of each county, by division.
  func observed(_ indicator: Indicator, _ year: YearChoice) throws -> [ObservedReport] {
    try counties(year, withPrevious: indicator.looksBack) { ObservedReport($0, indicator) }
  }

  /// The code of the county that a report is of, or `nil` for reports of others.
  private static func countyCode(_ context: ReportContext) -> String? {
    guard context.report.header.level ?? .county == .county,
      let division = context.report.division, division.level == .county
    else { return nil }
    return division.code
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
