import Disclosure

extension Indicator {
  /// E 复议与诉讼; rates of outcome have the closed cases as base, pending ones excluded.
  static let disputes: [Indicator] =
    [
      Indicator("reconsideration.total", "行政复议件数", "reconsiderations", "件", .total(.reviewsTotal)),
      Indicator(
        "reconsideration.closed", "复议审结件数", "reconsiderations closed", "件",
        .total(.reviewsClosed)),
      Indicator(
        "reconsideration.correctionRate", "复议纠错率", "correction rate in reconsideration", "%",
        direction: .lowerIsBetter, caveat: "基数为审结件数；不可与全国公布的纠错率比较，其基数未说明",
        .share(.reviews("复议纠正", [.reconsideration], [.corrected]), of: .reviewsClosed)),
      Indicator(
        "reconsideration.upheldRate", "复议维持率", "upheld in reconsideration", "%",
        caveat: "驳回、终止、撤回计入其他结果，会拉低维持率和纠错率",
        .share(.reviews("复议维持", [.reconsideration], [.upheld]), of: .reviewsClosed)),
      Indicator(
        "reconsideration.pendingShare", "复议未审结占比", "share pending", "%",
        .share(.reviews("复议未审结", [.reconsideration], [.pending]), of: .reviewsTotal)),
      Indicator(
        "litigation.total", "行政诉讼件数", "suits", "件", caveat: "一审二审可能重复计数",
        .total(.suitsTotal)),
      Indicator("litigation.closed", "诉讼审结件数", "suits closed", "件", .total(.suitsClosed)),
      Indicator(
        "litigation.lossRate", "诉讼败诉率", "loss rate", "%", direction: .lowerIsBetter,
        caveat: "基数为审结件数",
        .share(.reviews("诉讼纠正", ReviewBlock.litigation, [.corrected]), of: .suitsClosed)),
    ]
    + [
      (ReviewBlock.litigationDirect, "litigation.directLossRate", "直接起诉败诉率", "loss rate, direct"),
      (
        .litigationAfterReconsideration, "litigation.afterReconsiderationLossRate", "复议后起诉败诉率",
        "loss rate after reconsideration"
      ),
    ].map { block, id, name, english in
      Indicator(
        id, name, english, "%", direction: .lowerIsBetter, caveat: "基数为审结件数",
        .share(
          .reviews("\(block.name)纠正", [block], [.corrected]),
          of: .reviews("\(block.name)审结", [block], ReviewResult.closed)))
    }
    + [
      Indicator(
        "litigation.afterReconsiderationShare", "复议后起诉占比", "share after reconsideration", "%",
        caveat: "2024年起不予公开须先复议，序列有断点",
        .share(
          .reviews("复议后起诉", [.litigationAfterReconsideration], [.total]), of: .suitsTotal)),
      Indicator(
        "dispute.total", "争议件数", "disputes", "件", direction: .lowerIsBetter,
        caveat: "复议后起诉的案件在复议和诉讼中各计一次", .total(.disputesTotal)),
      perHundred("dispute.per100", "每百件办结申请引发争议", "disputes per 100 answers", .disputesTotal),
      perHundred(
        "reconsideration.per100", "复议发生率", "reconsiderations per 100 answers", .reviewsTotal),
      perHundred("litigation.per100", "诉讼发生率", "suits per 100 answers", .suitsTotal),
      Indicator(
        "dispute.correctedCount", "被纠错件数", "cases corrected", "件", direction: .lowerIsBetter,
        .total(.disputesCorrected)),
      Indicator(
        "dispute.correctionRate", "复议诉讼综合纠错率", "overall correction rate", "%",
        direction: .lowerIsBetter, .share(.disputesCorrected, of: .disputesClosed)),
      perHundred(
        "dispute.correctedPer100", "每百件办结被纠错", "corrected per 100 answers", .disputesCorrected),
    ]

  private static func perHundred(
    _ id: String, _ name: String, _ english: String, _ sum: Sum
  ) -> Indicator {
    Indicator(
      id, name, english, "件/百件", direction: .lowerIsBetter, caveat: "是比不是占比，可大于100；案件可能源于以前年度",
      .ratio(sum, to: .processed, times: 100))
  }
}
