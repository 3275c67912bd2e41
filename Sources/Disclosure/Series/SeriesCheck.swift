/// One rule that a report is held against together with earlier reports of the same organ.
///
/// Like `Check`, a value with a stable id; its findings are about the later report, with evidence from
/// both. To add one, copy a neighbouring file and its test, and list it in `all`.
public struct SeriesCheck: Sendable {
  /// The stable id that findings carry: "series.carriedOver".
  public let id: String
  /// What the check is about, in Chinese.
  public let title: String
  /// Whether it holds for reports with missing years between them.
  let spansGaps: Bool
  private let evaluate: @Sendable (AnnualReport, AnnualReport) -> [Finding]

  init(
    _ id: String, _ title: String, spansGaps: Bool = false,
    evaluate: @escaping @Sendable (_ report: AnnualReport, _ previous: AnnualReport) -> [Finding]
  ) {
    self.id = id
    self.title = title
    self.spansGaps = spansGaps
    self.evaluate = evaluate
  }

  /// What the check finds in a report beside the one before it of the same organ.
  public func findings(in report: AnnualReport, after previous: AnnualReport) -> [Finding] {
    guard let year = report.year, let before = previous.year, spansGaps || year == before + 1
    else { return [] }
    return evaluate(report, previous)
  }

  /// All checks of consecutive years.
  public static let all: [SeriesCheck] = [
    .carriedOver, .inForce, .itemChain, .formBreak, .lawBreak, .scopeBreak, .leaps,
  ]
}

extension AnnualReport {
  /// A cell of another year's report as evidence about a later one.
  func foreignEvidence(_ key: CellKey) -> Quote? {
    evidence(key)?.from(source.file)
  }
}
