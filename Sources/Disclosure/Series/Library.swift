/// Reports looked at together: each by itself, beside the one before it, and beside all others.
public enum Library {
  /// Raised by one whenever a report beside the one before it shows something else.
  private static let revision: UInt64 = 1

  /// A number that changes whenever a check across years is added, removed or revised.
  public static let edition = Check.edition(
    of: SeriesCheck.all.map(\.id) + CopyCheck.all.map(\.id), revision)

  /// What a report shows beside the one before it, without what it shows by itself.
  public static func findings(
    in report: AnnualReport, beside previous: AnnualReport
  ) -> [Finding] {
    let pair = [previous, report]
    let prints = pair.map(Fingerprints.init)
    return SeriesCheck.all.flatMap { $0.findings(in: report, after: previous) }
      + CopyCheck.all.flatMap { $0.findings(in: pair, prints)[1] }
  }

  /// The findings of each report, in the order of the reports.
  public static func findings(in reports: [AnnualReport]) -> [[Finding]] {
    let byDivision = Dictionary(grouping: reports) { $0.division?.code }
    let series = reports.map { report in
      report.predecessor(among: byDivision[report.division?.code] ?? []).map { previous in
        SeriesCheck.all.flatMap { $0.findings(in: report, after: previous) }
      } ?? []
    }
    let prints = reports.count > 1 ? reports.map(Fingerprints.init) : []
    let copies = reports.count > 1 ? CopyCheck.all.map { $0.findings(in: reports, prints) } : []
    return reports.indices.map { index in
      let across = series[index] + copies.flatMap { $0[index] }
      return across.isEmpty
        ? reports[index].findings : Finding.inReadingOrder(reports[index].findings + across)
    }
  }
}
