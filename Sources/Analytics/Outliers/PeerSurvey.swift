public import Disclosure
import Statistics

/// The outliers among many reports, each held against all others of its form and year.
///
/// It is made of amounts, so that the reports themselves need not be held at once.
public struct PeerSurvey: Sendable {
  /// By the position of the report, in the order of the indicators.
  private let outliers: [Int: [Outlier]]

  /// An outlier among amounts.
  private struct Outlier: Sendable {
    let indicator: Indicator
    let statistics: LogScaleOutliers.Outlier
    let median: Double
    let count: Int
  }

  /// The survey of reports, known by their positions.
  public init(_ reports: [PeerAmounts]) {
    var outliers: [Int: [Outlier]] = [:]
    for (position, indicator) in PeerOutliers.indicators.enumerated() {
      let groups = Dictionary(grouping: reports.indices) { reports[$0].amounts[position]?.group }
      for (group, members) in groups where group != nil {
        let values = members.compactMap { reports[$0].amounts[position]?.value }
        guard let found = PeerOutliers.statistics(values) else { continue }
        for outlier in found.outliers {
          outliers[members[outlier.index], default: []].append(
            Outlier(
              indicator: indicator, statistics: outlier, median: found.median,
              count: members.count))
        }
      }
    }
    self.outliers = outliers
  }

  /// The findings about a report beside all others.
  ///
  /// - Parameters:
  ///   - context: The report, with the findings that are known without these.
  ///   - index: Its position.
  /// - Returns: The findings in the order of the indicators.
  public func findings(about context: ReportContext, at index: Int) -> [Finding] {
    (outliers[index] ?? []).map { outlier in
      let found = PeerOutliers.Outlier(
        candidate: Candidate(context, outlier.indicator), statistics: outlier.statistics,
        median: outlier.median, count: outlier.count)
      return PeerOutliers.finding(found, outlier.indicator, context.report)
    }
  }
}
