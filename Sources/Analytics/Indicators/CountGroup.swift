public import Disclosure

/// Counts that belong together: what became of the requests, on which grounds, how disputes ended.
public struct CountGroup: Sendable {
  /// The name charts use: "outcomes".
  public let id: String
  /// What it is, in Chinese.
  public let name: String
  public let entries: [Entry]

  /// One count.
  public struct Entry: Sendable {
    /// The band the count stands in within its report; empty where a report is one band.
    public let block: String
    /// The category that tells it apart.
    public let category: String
    public let sum: Sum
  }

  /// All groups.
  public static let all: [CountGroup] = [outcomes, grounds, disputes, applicants]

  /// The group with this id, or `nil`.
  public static func named(_ id: String) -> CountGroup? { all.first { $0.id == id } }

  /// What became of the requests of a year: the six kinds of answers and what was carried forward.
  static let outcomes = CountGroup(
    id: "outcomes", name: "申请办理结果",
    entries: [
      ("予以公开", Sum.granted), ("部分公开", .partial), ("不予公开", .denied), ("无法提供", .unable),
      ("不予处理", .notProcessed), ("其他处理", .other), ("结转下年", .carriedForward),
    ].map { Entry(block: "", category: $0.0, sum: $0.1) })

  /// The grounds of all answers that disclosed nothing.
  static let grounds = CountGroup(
    id: "grounds", name: "未公开的理由",
    entries: [
      ("不予公开", RequestRow.denied), ("无法提供", RequestRow.unable),
      ("不予处理", RequestRow.notProcessed),
    ].flatMap { category, rows in
      rows.map { Entry(block: $0.name, category: category, sum: .requests($0.name, [$0])) }
    })

  /// How reconsiderations and suits ended.
  static let disputes = CountGroup(
    id: "disputes", name: "复议诉讼结果",
    entries: ReviewBlock.allCases.flatMap { block in
      ReviewResult.parts.map { result in
        Entry(
          block: block.shortName, category: result.name,
          sum: .reviews(result.name, [block], [result]))
      }
    })

  /// Who applied.
  static let applicants = CountGroup(
    id: "applicants", name: "申请人构成",
    entries: Applicant.kinds.map { applicant in
      Entry(
        block: "", category: applicant.name,
        sum: .requests(applicant.name, [.newReceived], [applicant]))
    })
}

extension ReviewBlock {
  /// A name short enough for the label of a band.
  public var shortName: String {
    switch self {
    case .reconsideration: "行政复议"
    case .litigationDirect: "直接起诉"
    case .litigationAfterReconsideration: "复议后起诉"
    }
  }
}
