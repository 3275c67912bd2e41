extension Check {
  /// Suits after reconsideration without any reconsideration in the year (P3).
  static let afterReconsideration = Check("reviews.order", "有复议后起诉而无复议") { report in
    guard let suits = report.count(.litigationAfterReconsideration, .total), suits > 0,
      report.count(.reconsideration, .total) == 0
    else { return [] }
    let keys = [
      CellKey.reviews(.reconsideration, .total), .reviews(.litigationAfterReconsideration, .total),
    ]
    return [
      Finding(
        check: "reviews.order", severity: .warning,
        message: "行政复议总计 0 件，而复议后起诉有 \(suits) 件：复议可能在以前年度审结，或由上级机关统计。",
        advice: "请核实复议案件由谁、在哪一年统计。", cells: keys, evidence: keys.compactMap(report.evidence),
        isOpenQuestion: true)
    ]
  }
}
