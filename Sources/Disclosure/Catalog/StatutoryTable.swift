/// One of the three statutory tables of an annual report.
public enum StatutoryTable: String, CaseIterable, Sendable, Comparable {
  /// "表二", information disclosed on the organ's own initiative.
  case disclosure = "t2"
  /// "表三", requests received and how they were answered.
  case requests = "t3"
  /// "表四", administrative reconsideration and litigation.
  case reviews = "t4"

  /// The name officers use for the table: 表二, 表三, 表四.
  public var name: String {
    switch self {
    case .disclosure: "表二"
    case .requests: "表三"
    case .reviews: "表四"
    }
  }

  public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}
