public import Disclosure

/// What one report brings to the comparison of a county with its peers: its values, without the report,
/// so that those of the whole country fit into little memory.
public struct PeerValues: Sendable {
  /// The code of the division; the file name where the report names none that is known.
  public let code: String
  private let candidates: [Candidate]

  /// The indicators of the short table, and those that outliers are looked for in.
  private static let indicators: [Indicator] =
    Indicator.headline
    + PeerOutliers.indicators.filter { indicator in
      !Indicator.headline.contains { $0.id == indicator.id }
    }
  private static let positions = Dictionary(
    uniqueKeysWithValues: indicators.enumerated().map { ($1.id, $0) })

  public init(_ context: ReportContext) {
    code = context.report.division?.code ?? context.report.source.file
    candidates = Self.indicators.map { Candidate(context, $0) }
  }

  /// The values of an indicator in the order of the reports; none of one that is neither compared nor
  /// looked at for outliers.
  public static func candidates(_ indicator: Indicator, of peers: [PeerValues]) -> [Candidate] {
    guard let position = positions[indicator.id] else { return [] }
    return peers.map { $0.candidates[position] }
  }
}

extension PeerOutliers {
  /// What an indicator finds about one report, held against its peers.
  public static func findings(
    _ indicator: Indicator, about context: ReportContext, among peers: [PeerValues]
  ) -> [Finding] {
    let own = Candidate(context, indicator)
    let others = PeerValues.candidates(indicator, of: peers).filter { $0.code != own.code }
    return outliers([own] + others).filter { $0.candidate.code == own.code }
      .map { finding($0, indicator, context.report) }
  }
}
