extension Check {
  /// No penalty and no coercion beside many licences: not collected rather than none.
  static let zeroEnforcement = Check("zero.enforcement", "处罚和强制全为零") { report in
    guard report.isOfGovernment, report.count(.penalty, .decisions) == 0,
      report.count(.coercion, .decisions) == 0, let licences = report.count(.licensing, .decisions),
      licences >= 100
    else { return [] }
    let columns: [DisclosureColumn] = [.prevYearItems, .change, .decisions]
    let keys = [DisclosureItem.penalty, .coercion].flatMap { item in
      columns.compactMap { CellKey.disclosure(item, $0) }
    }.filter { report[$0].value == 0 }
    return [
      Finding(
        check: "zero.enforcement", severity: .warning,
        message: "行政处罚、行政强制处理决定均填 0，而行政许可有 \(licences) 件：一个县级政府全年没有处罚不可信，"
          + "可能未汇总各部门，或只填了本机关。",
        advice: "请核实统计范围；核实前这些 0 不用于处罚、强制的比较。", cells: keys,
        evidence: keys.compactMap(report.evidence), isOpenQuestion: true)
    ]
  }
}
