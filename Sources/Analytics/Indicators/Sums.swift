import Disclosure

/// The sums that several indicators share, by the letters of the catalogue.
extension Sum {
  static func requests(_ name: String, _ rows: [RequestRow], _ applicants: [Applicant] = [.total])
    -> Sum
  {
    Sum(name, rows.flatMap { row in applicants.map { CellKey.requests(row, $0) } })
  }

  static func reviews(_ name: String, _ blocks: [ReviewBlock], _ results: [ReviewResult]) -> Sum {
    Sum(name, blocks.flatMap { block in results.map { CellKey.reviews(block, $0) } })
  }

  static func item(_ item: DisclosureItem, _ columns: DisclosureColumn..., name: String? = nil)
    -> Sum
  {
    Sum(
      name ?? item.name + (columns.first?.name ?? ""), columns.map { .disclosure(item, $0) })
  }

  /// N "本年新收".
  static let received = requests("本年新收", [.newReceived])
  /// C0 "上年结转".
  static let carriedOver = requests("上年结转", [.carriedOver])
  /// N + C0 "应办量".
  static let caseload = requests("本年新收与上年结转", [.newReceived, .carriedOver])
  /// T "（七）总计", the answers given: the base of all answer shares.
  static let processed = requests("办结总计", [.totalProcessed])
  /// C1 "结转下年度".
  static let carriedForward = requests("结转下年度", [.carriedForward])
  /// G "予以公开".
  static let granted = requests("予以公开", [.granted])
  /// P "部分公开".
  static let partial = requests("部分公开", [.partiallyGranted])
  /// G + P.
  static let disclosed = requests("予以公开与部分公开", [.granted, .partiallyGranted])
  /// D "不予公开".
  static let denied = requests("不予公开", RequestRow.denied)
  /// U "无法提供".
  static let unable = requests("无法提供", RequestRow.unable)
  /// X "不予处理".
  static let notProcessed = requests("不予处理", RequestRow.notProcessed)
  /// O "其他处理": one row in the 2019 form, three in the 2021 form.
  static let other = Sum(
    "其他处理", either: [.requests(.other)], or: RequestRow.otherDetails.map { .requests($0) })
  /// G + P + D, the answers on the merits.
  static let merits = requests(
    "予以公开、部分公开与不予公开", [.granted, .partiallyGranted] + RequestRow.denied)

  /// rc, reconsiderations closed.
  static let reviewsClosed = reviews("复议审结", [.reconsideration], ReviewResult.closed)
  /// lc, suits closed.
  static let suitsClosed = reviews("诉讼审结", ReviewBlock.litigation, ReviewResult.closed)
  static let reviewsTotal = reviews("行政复议总计", [.reconsideration], [.total])
  static let suitsTotal = reviews("行政诉讼总计", ReviewBlock.litigation, [.total])
  static let disputesTotal = reviews("复议诉讼总计", ReviewBlock.allCases, [.total])
  static let disputesCorrected = reviews("复议诉讼被纠正", ReviewBlock.allCases, [.corrected])
  static let disputesClosed = reviews("复议诉讼审结", ReviewBlock.allCases, ReviewResult.closed)
}
