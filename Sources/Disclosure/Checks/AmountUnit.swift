extension Check {
  /// The unit of an amount is missing, or cannot be right by its order of magnitude.
  static let amountUnit = Check("amount.unit", "金额单位") { report in
    let keys = [
      CellKey.disclosure(.procurement, .amount), CellKey.disclosure(.fee, .amount),
    ].compactMap(\.self)
    return keys.compactMap { key in
      let cell = report[key]
      guard let value = cell.value, value != 0 else { return nil }
      if let doubt = cell.doubt { return wrongUnit(key, cell, doubt, report) }
      guard cell.yuan == nil else { return nil }
      return Finding(
        check: "amount.unit", severity: .error,
        message: "\(key.title)印为“\(cell.raw ?? "\(value)")”，没有写明单位（元或万元）。",
        advice: "请向填报单位核实单位；核实前不计入合计和排序。", cells: [key],
        evidence: [report.evidence(key)].compactMap(\.self), isOpenQuestion: true)
    }
  }

  private static func wrongUnit(
    _ key: CellKey, _ cell: Cell, _ doubt: UnitDoubt, _ report: AnnualReport
  ) -> Finding {
    let probable = cell.wanYuan.map { "\(rounded($0.double))" } ?? ""
    return Finding(
      check: "amount.unit", severity: .error,
      message: "\(key.title)印为“\(cell.raw ?? "")”，单位疑误：\(doubt.reason)。最可能为 \(probable) 万元。",
      advice: "请向填报单位核实；核实前按存疑显示，不计入合计和排序。", cells: [key],
      evidence: [report.evidence(key)].compactMap(\.self),
      proposal: cell.wanYuan.map {
        Finding.Proposal(cell: key, value: $0, unit: "万元", reason: doubt.reason)
      }, isOpenQuestion: true)
  }
}
