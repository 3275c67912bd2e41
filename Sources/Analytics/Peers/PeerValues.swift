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

  /// The value of an indicator; `nil` for one that is neither compared nor looked at for outliers.
  public func candidate(_ indicator: Indicator) -> Candidate? {
    Self.positions[indicator.id].map { candidates[$0] }
  }
}

extension PeerOutliers {
  /// The findings about one report, held against its peers.
  public static func findings(about context: ReportContext, among peers: [PeerValues]) -> [Finding]
  {
    let own = PeerValues(context)
    let all = [own] + peers.filter { $0.code != own.code }
    return indicators.flatMap { indicator in
      outliers(all.compactMap { $0.candidate(indicator) })
        .filter { $0.candidate.code == own.code }
        .map { finding($0, indicator, context.report) }
    }
  }
}
