extension Check {
  /// An item of centralised procurement costs between 2 and 2 000 万元 nearly everywhere.
  static let procurementAverage = Check("procurement.average", "集中采购单项平均金额") { report in
    guard let itemsKey = CellKey.disclosure(.procurement, .items),
      let amountKey = CellKey.disclosure(.procurement, .amount),
      report[amountKey].doubt == nil, let amount = report[amountKey].wanYuan,
      let items = report.count(.procurement, .items), items > 0, amount > 0
    else { return [] }
    let average = amount.double / Double(items)
    guard !AmountPlausibility.plausibleAverage.contains(average) else { return [] }
    return [
      Finding(
        check: "procurement.average", severity: .warning,
        message: "政府集中采购 \(items) 项 \(amount) 万元，平均每项 \(rounded(average)) 万元，明显"
          + (average < 2 ? "偏小（通常在 2 万元以上）。" : "偏大（通常在 2000 万元以下）。"),
        advice: "请核实项目数是否为订单数、金额单位是否正确；核实前不参与排序。", cells: [itemsKey, amountKey],
        evidence: [itemsKey, amountKey].compactMap(report.evidence), isOpenQuestion: true)
    ]
  }
}
