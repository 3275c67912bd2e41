extension Check {
  /// As many disputes as answers: possible, since cases can stem from earlier years, but asked about.
  static let disputeIncidence = Check("disputes.incidence", "争议件数不少于办结件数") { report in
    guard let answers = report.count(.totalProcessed), answers > 0,
      let reviews = report.count(.reconsideration, .total),
      let direct = report.count(.litigationDirect, .total),
      let after = report.count(.litigationAfterReconsideration, .total),
      reviews + direct + after >= max(2, answers)
    else { return [] }
    let keys =
      [CellKey.requests(.totalProcessed)] + ReviewBlock.allCases.map { .reviews($0, .total) }
    return [
      Finding(
        check: "disputes.incidence", severity: .warning,
        message: "行政复议 \(reviews) 件、行政诉讼 \(direct + after) 件，合计不少于本年办结的 \(answers) 件申请。"
          + "案件可能源于以前年度；件数很少，不宜算比率。",
        advice: "请核实是否只统计因政府信息公开引起的案件，一审二审是否重复计数。", cells: keys,
        evidence: keys.compactMap(report.evidence).filter { !$0.text.hasSuffix(" 0") })
    ]
  }
}
