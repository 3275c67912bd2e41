extension Comparison.Group {
  /// What the short table shows.
  struct Topic {
    let title: String
    let entries: [(indicator: Indicator, label: String, isMinor: Bool)]

    init(_ title: String, _ entries: [(id: String, label: String)], minor: Set<String> = []) {
      self.title = title
      self.entries = entries.compactMap { entry in
        Indicator.named(entry.id).map { ($0, entry.label, minor.contains(entry.id)) }
      }
    }
  }

  /// The topics in the order of a briefing: 申请 – 答复 – 争议 – 文件与权力 – 收费与采购.
  static let all: [Topic] = [
    Topic(
      "申请",
      [
        ("application.received", "本年新收"), ("application.per100k", "每十万人新收"),
        ("application.closureRate", "办结"), ("application.carriedForward", "结转下年"),
        ("applicant.naturalShare", "自然人申请"),
      ], minor: ["applicant.naturalShare"]),
    Topic(
      "答复（基数：办结总计）",
      [
        ("outcome.disclosureRate", "公开（予以＋部分）"), ("outcome.deniedRate", "不予公开"),
        ("outcome.unableRate", "无法提供"), ("outcome.notProcessedRate", "不予处理"),
        ("outcome.otherRate", "其他处理"),
      ], minor: ["outcome.otherRate"]),
    Topic(
      "复议与诉讼",
      [
        ("reconsideration.correctionRate", "复议纠正/审结"),
        ("litigation.lossRate", "诉讼纠正/审结"), ("dispute.total", "复议诉讼合计"),
      ]),
    Topic(
      "主动公开与行政权力",
      [
        ("document.new", "规范性文件新制发"), ("power.licensingDecisions", "行政许可决定"),
        ("power.penaltyDecisions", "行政处罚决定"), ("power.coercionDecisions", "行政强制决定"),
      ]),
    Topic(
      "收费与采购",
      [
        ("fee.amount", "行政事业性收费"), ("procurement.items", "集中采购项目"),
        ("procurement.amount", "集中采购金额"),
      ]),
  ]
}

extension Indicator {
  /// The indicators of the short table, in its order.
  public static let headline: [Indicator] = Comparison.Group.all.flatMap(\.entries).map(\.indicator)
}
