/// A row of table 三, over both forms.
public enum RequestRow: String, CaseIterable, Sendable {
  case newReceived
  case carriedOver
  case granted
  case partiallyGranted
  case stateSecret = "denied.stateSecret"
  case lawProhibited = "denied.lawProhibited"
  case safetyStability = "denied.safetyStability"
  case thirdParty = "denied.thirdParty"
  case internalAffairs = "denied.internalAffairs"
  case processInfo = "denied.processInfo"
  case enforcementFile = "denied.enforcementFile"
  case adminQuery = "denied.adminQuery"
  case notHeld = "unable.notHeld"
  case needsCreation = "unable.needsCreation"
  case unclearAfterCorrection = "unable.unclearAfterCorrection"
  case petition = "notProcessed.petition"
  case duplicate = "notProcessed.duplicate"
  case publication = "notProcessed.publication"
  case massRepeated = "notProcessed.massRepeated"
  case confirmReissue = "notProcessed.confirmReissue"
  /// "（六）其他处理" as one row, 2019 form.
  case other
  case noCorrection = "other.noCorrection"
  case feeUnpaid = "other.feeUnpaid"
  case misc = "other.misc"
  case totalProcessed
  case carriedForward

  /// A short Chinese name for messages and charts; the printed label is the form's.
  public var name: String {
    switch self {
    case .newReceived: "本年新收"
    case .carriedOver: "上年结转"
    case .granted: "予以公开"
    case .partiallyGranted: "部分公开"
    case .stateSecret: "属于国家秘密"
    case .lawProhibited: "其他法律行政法规禁止公开"
    case .safetyStability: "危及“三安全一稳定”"
    case .thirdParty: "保护第三方合法权益"
    case .internalAffairs: "属于三类内部事务信息"
    case .processInfo: "属于四类过程性信息"
    case .enforcementFile: "属于行政执法案卷"
    case .adminQuery: "属于行政查询事项"
    case .notHeld: "本机关不掌握相关政府信息"
    case .needsCreation: "没有现成信息需要另行制作"
    case .unclearAfterCorrection: "补正后申请内容仍不明确"
    case .petition: "信访举报投诉类申请"
    case .duplicate: "重复申请"
    case .publication: "要求提供公开出版物"
    case .massRepeated: "无正当理由大量反复申请"
    case .confirmReissue: "要求确认或重新出具已获取信息"
    case .other: "其他处理"
    case .noCorrection: "逾期不补正"
    case .feeUnpaid: "逾期未缴费"
    case .misc: "其他处理·其他"
    case .totalProcessed: "办理结果总计"
    case .carriedForward: "结转下年度"
    }
  }

  /// "（三）不予公开", the eight grounds.
  public static let denied: [Self] = [
    .stateSecret, .lawProhibited, .safetyStability, .thirdParty, .internalAffairs, .processInfo,
    .enforcementFile, .adminQuery,
  ]
  /// "（四）无法提供", the three grounds.
  public static let unable: [Self] = [.notHeld, .needsCreation, .unclearAfterCorrection]
  /// "（五）不予处理", the five grounds.
  public static let notProcessed: [Self] = [
    .petition, .duplicate, .publication, .massRepeated, .confirmReissue,
  ]
  /// "（六）其他处理", the three rows of the 2021 form.
  public static let otherDetails: [Self] = [.noCorrection, .feeUnpaid, .misc]
}

/// A column of table 三: who applied.
public enum Applicant: String, CaseIterable, Sendable {
  case naturalPerson
  case enterprise
  case research
  case publicInterest
  case legalService
  case otherOrganization
  case total

  /// The official Chinese name.
  public var name: String {
    switch self {
    case .naturalPerson: "自然人"
    case .enterprise: "商业企业"
    case .research: "科研机构"
    case .publicInterest: "社会公益组织"
    case .legalService: "法律服务机构"
    case .otherOrganization: "其他"
    case .total: "总计"
    }
  }

  /// The six kinds whose sum is the total.
  public static let kinds: [Self] = Array(allCases.dropLast())
  /// "法人或其他组织", the five kinds of organisations.
  public static let organizations: [Self] = Array(kinds.dropFirst())
}
