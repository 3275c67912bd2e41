import Disclosure
public import Statistics

/// Amounts and volumes that lie far from those of other counties on the same form in the same year.
public enum PeerOutliers {
  /// The fewest values, the county's own among them, from which outliers are looked for.
  public static let fewestValues = 8

  /// What is held against other counties: volumes, amounts, and amounts per resident and item.
  public static let indicators: [Indicator] = [
    "procurement.amount", "procurement.avg", "procurement.perCapita", "procurement.items",
    "fee.amount", "fee.perCapita", "power.licensingDecisions", "power.penaltyDecisions",
    "power.coercionDecisions", "application.received", "application.per100k",
  ].compactMap(Indicator.named)

  /// An outlier among candidates.
  public struct Outlier: Sendable {
    public let candidate: Candidate
    public let statistics: LogScaleOutliers.Outlier
    /// The median of all values.
    public let median: Double
    /// How many values there are.
    public let count: Int
  }

  /// The outliers of an indicator among candidates, form by form and year by year, by code.
  ///
  /// Suspect values are looked at too: finding what is wrong with them is the purpose. Values that are
  /// nought, missing or of another level take no part.
  public static func outliers(_ candidates: [Candidate]) -> [Outlier] {
    let usable = candidates.filter(isUsable)
    let groups = Dictionary(grouping: usable) {
      PeerAmounts.Group(form: $0.form?.id, year: $0.year)
    }
    return groups.values.flatMap(outliersOfGroup).sorted { $0.candidate.code < $1.candidate.code }
  }

  /// The counties whose value of a year is an outlier; none for indicators that are not looked at.
  static func codes(_ indicator: Indicator, _ candidates: [Candidate], year: Int?) -> Set<String> {
    guard indicators.contains(where: { $0.id == indicator.id }) else { return [] }
    return Set(outliers(candidates.filter { $0.year == year }).map(\.candidate.code))
  }

  private static func outliersOfGroup(_ group: [Candidate]) -> [Outlier] {
    guard let found = statistics(group.compactMap(\.observation.value)) else { return [] }
    return found.outliers.map {
      Outlier(
        candidate: group[$0.index], statistics: $0, median: found.median, count: group.count)
    }
  }

  /// Whether a value takes part.
  static func isUsable(_ candidate: Candidate) -> Bool {
    (candidate.observation.value ?? 0) > 0
      && (candidate.level == nil || candidate.level == .county)
  }

  /// The outliers among the values of one form and year, or `nil` where they are too few.
  static func statistics(_ values: [Double]) -> LogScaleOutliers? {
    values.count >= fewestValues ? LogScaleOutliers(values) : nil
  }
}
