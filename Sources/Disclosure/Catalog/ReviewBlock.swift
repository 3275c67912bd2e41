/// A block of five columns in table 四.
public enum ReviewBlock: String, CaseIterable, Sendable {
  case reconsideration
  case litigationDirect
  case litigationAfterReconsideration

  /// The official Chinese name.
  public var name: String {
    switch self {
    case .reconsideration: "行政复议"
    case .litigationDirect: "未经复议直接起诉"
    case .litigationAfterReconsideration: "复议后起诉"
    }
  }

  /// The two blocks under "行政诉讼".
  public static let litigation: [Self] = [.litigationDirect, .litigationAfterReconsideration]
}

/// A column within a block of table 四.
public enum ReviewResult: String, CaseIterable, Sendable {
  case upheld
  case corrected
  case other
  case pending
  case total

  /// The official Chinese name.
  public var name: String {
    switch self {
    case .upheld: "结果维持"
    case .corrected: "结果纠正"
    case .other: "其他结果"
    case .pending: "尚未审结"
    case .total: "总计"
    }
  }

  /// The results of closed cases; "尚未审结" is excluded.
  public static let closed: [Self] = [.upheld, .corrected, .other]
  /// The four parts whose sum is the total.
  public static let parts: [Self] = Array(allCases.dropLast())
}
