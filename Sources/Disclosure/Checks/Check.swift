/// One rule that a report is held against.
///
/// A check is a value with a stable id; running it gives findings, never an error. To add one, copy
/// a neighbouring file and its test, and list it in `all`.
public struct Check: Sendable {
  /// The stable id that findings carry: "identity.contradiction".
  public let id: String
  /// What the check is about, in Chinese.
  public let title: String
  private let evaluate: @Sendable (AnnualReport) -> [Finding]

  init(
    _ id: String, _ title: String, evaluate: @escaping @Sendable (AnnualReport) -> [Finding]
  ) {
    self.id = id
    self.title = title
    self.evaluate = evaluate
  }

  /// What the check finds in a report.
  public func findings(in report: AnnualReport) -> [Finding] { evaluate(report) }

  /// All checks of a single report.
  public static let all: [Check] =
    [
      .correctedCells, .contradictions, .recognisedNumbers, .amountUnit, .procurementAverage,
      .countLimits,
      .countyRegulations, .itemChange,
      .decisionsEqualItems, .zeroEnforcement, .zeroFees, .zeroDocuments, .disputeIncidence,
      .singleGround, .afterReconsideration, .proseRequests, .proseDisputes, .proseDocuments,
      .proseSums, .proseRepeated, .missingSections, .formAndYear, .unclearScope, .period,
      .signature, .staleYear,
    ]
}

extension AnnualReport {
  /// Everything found: while reading and by all checks, by place, errors first at the same place.
  public var findings: [Finding] {
    Finding.inReadingOrder(readingFindings + Check.all.flatMap { $0.findings(in: self) })
  }
}

extension Finding {
  /// By the place of the first evidence, what has none at the end; errors first at the same place.
  static func inReadingOrder(_ findings: [Finding]) -> [Finding] {
    findings.enumerated().sorted { first, second in
      let left = first.element.evidence.first?.place
      let right = second.element.evidence.first?.place
      guard left == right else {
        return right.map { other in left.map { $0 < other } ?? false } ?? true
      }
      if first.element.severity != second.element.severity {
        return first.element.severity > second.element.severity
      }
      return first.offset < second.offset
    }.map(\.element)
  }
}
