/// Something in a report that is wrong, doubtful or worth knowing, with the evidence for it.
public struct Finding: Equatable, Sendable {
  /// The stable id of the check: "requests.balance".
  public let check: String
  public let severity: Severity
  /// What was found, in Chinese, with the numbers in it.
  public let message: String
  /// What to do about it, in Chinese.
  public let advice: String
  /// The cells it touches: whoever shows one of them shows the finding.
  public let cells: [CellKey]
  /// Where to look, in reading order.
  public let evidence: [Quote]
  /// The repair, where one is evident; it is never applied by itself.
  public let proposal: Proposal?
  /// Whether its cells are suspect until somebody answers: shown with a mark, never ranked or summed.
  public let isOpenQuestion: Bool

  public init(
    check: String, severity: Severity, message: String, advice: String, cells: [CellKey] = [],
    evidence: [Quote] = [], proposal: Proposal? = nil, isOpenQuestion: Bool = false
  ) {
    self.check = check
    self.severity = severity
    self.message = message
    self.advice = advice
    self.cells = cells
    self.evidence = evidence
    self.proposal = proposal
    self.isOpenQuestion = isOpenQuestion
  }

  /// How much a finding weighs.
  public enum Severity: String, CaseIterable, Sendable, Comparable {
    /// Worth knowing; the number can be used.
    case note
    /// Doubtful: show beside every use, ask before ranking.
    case warning
    /// Contradictory or incomplete: must be settled before publication.
    case error

    public static func < (left: Self, right: Self) -> Bool {
      (allCases.firstIndex(of: left) ?? 0) < (allCases.firstIndex(of: right) ?? 0)
    }

    /// The word officers read: 错误, 存疑, 提示.
    public var name: String {
      switch self {
      case .note: "提示"
      case .warning: "存疑"
      case .error: "错误"
      }
    }
  }

  /// A repair that the evidence suggests and a person must decide.
  public struct Proposal: Equatable, Sendable {
    public let cell: CellKey
    public let value: ExactNumber
    public let unit: String
    public let reason: String

    public init(cell: CellKey, value: ExactNumber, unit: String, reason: String) {
      self.cell = cell
      self.value = value
      self.unit = unit
      self.reason = reason
    }
  }
}
