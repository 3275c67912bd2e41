/// A relation that the numbers of a report satisfy by the form: left sum = right sum.
public struct Identity: Sendable, Hashable {
  /// The stable id: "t3.row.granted", "t3.balance.total", "t4.sum.reconsideration".
  public let id: String
  public let kind: Kind
  /// The relation in words: "六类申请人之和 = 总计".
  public let statement: String
  public let left: [CellKey]
  public let right: [CellKey]

  /// The four families of `domain` rules, S1 to S4.
  public enum Kind: String, Sendable {
    /// S1, per column: 一 + 二 = 三（七） + 四; printed in the form.
    case balance
    /// S2, per column: （一） + … + （六） = （七）.
    case results
    /// S3, per row: six kinds of applicants = 总计.
    case applicants
    /// S4, per block of table 四: four results = 总计.
    case reviews
  }

  /// The cells of both sides.
  public var cells: [CellKey] { left + right }
}

extension Identity {
  /// The identities of table 三 for the rows that a form has.
  static func requests(rows: [RequestRow]) -> [Identity] {
    let results = rows.filter {
      ![.newReceived, .carriedOver, .totalProcessed, .carriedForward].contains($0)
    }
    let across = rows.map { row in
      Identity(
        id: "t3.row.\(row.rawValue)", kind: .applicants, statement: "六类申请人之和 = 总计",
        left: Applicant.kinds.map { .requests(row, $0) }, right: [.requests(row, .total)])
    }
    let down = Applicant.allCases.flatMap { applicant in
      [
        Identity(
          id: "t3.cat.\(applicant.rawValue)", kind: .results,
          statement: "（一）至（六）之和 = （七）总计",
          left: results.map { .requests($0, applicant) },
          right: [.requests(.totalProcessed, applicant)]),
        Identity(
          id: "t3.balance.\(applicant.rawValue)", kind: .balance,
          statement: "本年新收 + 上年结转 = 办理结果总计 + 结转下年度",
          left: [.requests(.newReceived, applicant), .requests(.carriedOver, applicant)],
          right: [.requests(.totalProcessed, applicant), .requests(.carriedForward, applicant)]),
      ]
    }
    return across + down
  }

  /// The identities of table 四.
  static let reviews: [Identity] = ReviewBlock.allCases.map { block in
    Identity(
      id: "t4.sum.\(block.rawValue)", kind: .reviews,
      statement: "维持 + 纠正 + 其他结果 + 尚未审结 = 总计",
      left: ReviewResult.parts.map { .reviews(block, $0) }, right: [.reviews(block, .total)])
  }
}
