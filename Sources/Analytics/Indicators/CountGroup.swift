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
  public static let all: [CountGroup] = [
    outcomes, grounds, disputes, applicants, requests, denials, unanswered, reconsideration,
    litigation, flow,
  ]

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
    entries: reasons("不予公开", RequestRow.denied) + reasons("无法提供", RequestRow.unable)
      + reasons("不予处理", RequestRow.notProcessed))

  /// The eight grounds of refusals.
  static let denials = CountGroup(
    id: "denials", name: "不予公开的理由", entries: reasons("不予公开", RequestRow.denied))

  /// The grounds of answers that could not or need not be given.
  static let unanswered = CountGroup(
    id: "unanswered", name: "无法提供与不予处理的理由",
    entries: reasons("无法提供", RequestRow.unable) + reasons("不予处理", RequestRow.notProcessed))

  private static func reasons(_ category: String, _ rows: [RequestRow]) -> [Entry] {
    rows.map { Entry(block: $0.name, category: category, sum: .requests($0.name, [$0])) }
  }

  /// What came in and what was left over.
  static let requests = CountGroup(
    id: "requests", name: "收到与结转",
    entries: [
      ("本年新收", Sum.received), ("上年结转", .carriedOver), ("结转下年", .carriedForward),
    ].map { Entry(block: "", category: $0.0, sum: $0.1) })

  /// A year's requests from what came in to what became of them.
  static let flow = CountGroup(
    id: "flow", name: "一年的申请",
    entries: [("本年新收", Sum.received), ("上年结转", .carriedOver)].map {
      Entry(block: "应办", category: $0.0, sum: $0.1)
    } + outcomes.entries.map { Entry(block: "去向", category: $0.category, sum: $0.sum) })

  /// How reconsiderations and suits ended.
  static let disputes = CountGroup(
    id: "disputes", name: "复议诉讼结果", entries: results(ReviewBlock.allCases))

  /// How reconsiderations ended, one band for each report.
  static let reconsideration = CountGroup(
    id: "reconsideration", name: "行政复议结果",
    entries: results([.reconsideration]).map {
      Entry(block: "", category: $0.category, sum: $0.sum)
    })

  /// How suits ended, direct ones and those after reconsideration.
  static let litigation = CountGroup(
    id: "litigation", name: "行政诉讼结果", entries: results(ReviewBlock.litigation))

  private static func results(_ blocks: [ReviewBlock]) -> [Entry] {
    blocks.flatMap { block in
      ReviewResult.parts.map { result in
        Entry(
          block: block.shortName, category: result.name,
          sum: .reviews(result.name, [block], [result]))
      }
    }
  }

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
