import Analytics
import Disclosure
import Ingestion
import Storage

extension Workspace {
  /// The year that a ranking stays in: as asked for, else the one with most reports, the later of two.
  func rankedYear(_ choice: YearChoice) throws -> Int? {
    if let year = choice.number { return year }
    var counts = try store?.countyCounts() ?? [:]
    for entry in manifest.entries where !entry.division.hasSuffix("00") {
      let stored = try store?.entries(of: entry.division) ?? []
      if !stored.contains(where: { $0.key.year == entry.year }) {
        counts[entry.year, default: 0] += 1
      }
    }
    return counts.max { ($0.value, $0.key) < ($1.value, $1.key) }?.key
  }

  /// The candidates for an indicator in a year; counties with reports of other years only stand in with
  /// their last, so that they are listed as left out.
  func candidates(_ indicator: Indicator, year: Int) throws -> [Candidate] {
    var candidates: [Candidate] = []
    try forEachContext(.year(year), withPrevious: indicator.looksBack) {
      Candidate($0, indicator)
    } _: {
      candidates.append($0)
    }
    let present = Set(candidates.map(\.code))
    let latest = ReportEntry.merged(try store?.latestEntries() ?? [], manifest.entries)
    let others = Dictionary(
      latest.filter { !present.contains($0.division) }.map { ($0.division, $0) },
      uniquingKeysWith: { $0.year < $1.year ? $1 : $0 })
    guard !others.isEmpty else { return candidates }
    let names = Dictionary(
      gazetteer.divisions.map { ($0.code, $0.name) }, uniquingKeysWith: { first, _ in first })
    return candidates
      + others.values.sorted { $0.division < $1.division }.map { entry in
        Candidate(
          absent: entry.division, name: names[entry.division] ?? entry.division, year: entry.year,
          file: entry.file, indicator)
      }
  }
}

extension YearChoice {
  /// The year asked for, or `nil` for the latest.
  var number: Int? { if case .year(let number) = self { number } else { nil } }
}
