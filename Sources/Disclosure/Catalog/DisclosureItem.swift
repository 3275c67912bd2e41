/// A row of table 二, by the item of article 20 of the regulation it reports.
public enum DisclosureItem: String, CaseIterable, Sendable {
  /// "规章", rules; only governments of cities with districts and above can make them.
  case regulation
  /// "规范性文件" (2019) and "行政规范性文件" (2021).
  case normativeDocument
  /// "行政许可".
  case licensing
  /// "其他对外管理服务事项", 2019 form only.
  case otherService
  /// "行政处罚".
  case penalty
  /// "行政强制".
  case coercion
  /// "行政事业性收费": items in the 2019 form, money in the 2021 form.
  case fee
  /// "政府集中采购", 2019 form only.
  case procurement

  /// The official Chinese name.
  public var name: String {
    switch self {
    case .regulation: "规章"
    case .normativeDocument: "规范性文件"
    case .licensing: "行政许可"
    case .otherService: "其他对外管理服务事项"
    case .penalty: "行政处罚"
    case .coercion: "行政强制"
    case .fee: "行政事业性收费"
    case .procurement: "政府集中采购"
    }
  }
}

/// A column of table 二; which items have it depends on the form.
public enum DisclosureColumn: String, CaseIterable, Sendable {
  /// "本年新制作数量".
  case newlyMade
  /// "本年新公开数量".
  case newlyDisclosed
  /// "对外公开总数量", everything ever disclosed.
  case totalDisclosed
  /// "上一年项目数量", items of the power list at the end of last year.
  case prevYearItems
  /// "本年增/减", signed; an unsigned number is an increase.
  case change
  /// "处理决定数量", cases decided this year.
  case decisions
  /// "采购项目数量".
  case items
  /// "采购总金额" (2019) and "本年收费金额" (2021).
  case amount
  /// "本年制发件数".
  case issued
  /// "本年废止件数".
  case repealed
  /// "现行有效件数", in force at the end of the year.
  case inForce

  /// The official Chinese name; `amount` has two, one for each form.
  public var name: String {
    switch self {
    case .newlyMade: "本年新制作数量"
    case .newlyDisclosed: "本年新公开数量"
    case .totalDisclosed: "对外公开总数量"
    case .prevYearItems: "上一年项目数量"
    case .change: "本年增/减"
    case .decisions: "处理决定数量"
    case .items: "采购项目数量"
    case .amount: "金额"
    case .issued: "本年制发件数"
    case .repealed: "本年废止件数"
    case .inForce: "现行有效件数"
    }
  }
}
