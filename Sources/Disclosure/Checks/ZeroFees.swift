extension Check {
  /// A county without a single fee item is not credible (2019 form, which counts items).
  static let zeroFees = Check("zero.fees", "收费项目为零") { report in
    guard report.isOfGovernment, report.count(.fee, .prevYearItems) == 0,
      report.count(.fee, .change) == 0, report.count(.licensing, .prevYearItems) ?? 0 > 0
    else { return [] }
    let columns: [DisclosureColumn] = [.prevYearItems, .change]
    let keys = columns.compactMap { CellKey.disclosure(.fee, $0) }
    return [
      Finding(
        check: "zero.fees", severity: .warning,
        message: "行政事业性收费上一年 0 项、增减 0 项：县级政府没有收费项目不可信，可能未汇总。",
        advice: "请核实统计范围；核实前这个 0 不用于比较。", cells: keys,
        evidence: keys.compactMap(report.evidence), isOpenQuestion: true)
    ]
  }
}
