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
    let imprints = [previous, report].map(Imprint.init)
    return SeriesCheck.all.flatMap { $0.findings(in: report, after: previous) }
      + CopyCheck.all.compactMap { check in
        check.originals(among: imprints)[1].map { check.finding(report, previous, $0.likeness) }
      }
  }

  /// The findings of each report, in the order of the reports.
  public static func findings(in reports: [AnnualReport]) -> [[Finding]] {
    guard reports.count > 1 else { return reports.map(\.findings) }
    let survey = LibrarySurvey(reports.map(Imprint.init))
    return reports.indices.map { survey.findings(of: $0) { reports[$0] } }
  }
}
