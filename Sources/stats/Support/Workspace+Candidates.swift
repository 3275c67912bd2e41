import Analytics
import Disclosure
import Ingestion

extension Workspace {
  /// One report for each county: of the year, else its last; without a year all reports.
  func entries(year: YearChoice) -> [ReportManifest.Entry] {
    let chosen = Dictionary(grouping: manifest.entries, by: \.division).values.flatMap { own in
      guard let year = year.number else { return own }
      let exact = own.filter { $0.year == year }
      return exact.isEmpty ? Array(own.suffix(1)) : exact
    }
    return chosen.sorted { ($0.division, $0.year) < ($1.division, $1.year) }
  }

  /// The candidates for an indicator.
  ///
  /// Without a year all reports are candidates, so that the year with most values can be found.
  func candidates(_ indicator: Indicator, year: YearChoice) throws -> [Candidate] {
    try entries(year: year).map { Candidate(try context($0), indicator) }
  }
}

extension YearChoice {
  /// The year asked for, or `nil` for the latest.
  var number: Int? { if case .year(let number) = self { number } else { nil } }
}
