import Disclosure

/// What outliers are looked for in, of one report: its amounts and volumes without the report, some
/// hundred bytes.
public struct PeerAmounts: Sendable {
  /// By the indicators of `PeerOutliers`; `nil` for what takes no part.
  let amounts: [Amount?]

  /// A value with those it is held against.
  struct Amount: Sendable {
    let value: Double
    let group: Group
  }

  /// The reports that follow one form in one year.
  struct Group: Hashable, Sendable {
    let form: String?
    let year: Int?
  }

  public init(_ context: ReportContext) {
    amounts = PeerOutliers.indicators.map { indicator in
      let candidate = Candidate(context, indicator)
      guard PeerOutliers.isUsable(candidate), let value = candidate.observation.value else {
        return nil
      }
      return Amount(
        value: value, group: Group(form: candidate.form?.id, year: candidate.year))
    }
  }
}
