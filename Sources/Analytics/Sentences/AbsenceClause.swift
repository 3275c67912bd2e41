import Disclosure

/// What a report does not show, and what its form does not have: never a number.
enum AbsenceClause {
  /// Whether a table is lost as a whole, "主动公开情况表（表二）在文本中缺失"; `nil` when it is there.
  static func lostTable(_ report: AnnualReport) -> Clause? {
    let keys = CellKey.all.filter { $0.table == .disclosure && report[$0].state != .notInForm }
    guard !keys.isEmpty, keys.allSatisfy({ report[$0].state == .missing }) else { return nil }
    return Clause("主动公开情况表（表二）在文本中缺失")
  }

  /// "政府集中采购不属于2021年格式内容"; `nil` when the form has it.
  static func noProcurement(_ report: AnnualReport) -> Clause? {
    guard let key = CellKey.disclosure(.procurement, .amount), report[key].state == .notInForm,
      let form = report.tableForms[.disclosure] ?? report.form
    else { return nil }
    return Clause("政府集中采购不属于\(form.id)年格式内容")
  }
}

/// The procurement of one report.
enum ProcurementClause {
  /// The clause; a doubtful amount is quoted as printed, with its most probable reading.
  static func clause(_ report: AnnualReport) -> Clause? {
    guard let itemsKey = CellKey.disclosure(.procurement, .items),
      let amountKey = CellKey.disclosure(.procurement, .amount),
      report[amountKey].state != .notInForm
    else { return nil }
    let items = report.count(.procurement, .items).map { "\($0)项" }
    let cell = report[amountKey]
    let opening = "\(report.subjectWithYear)集中采购\(items ?? "项目数缺失")"
    let keys = (items == nil ? [] : [itemsKey]) + (cell.value == nil ? [] : [amountKey])
    if let doubt = cell.doubt, let raw = cell.raw, let probable = cell.wanYuan {
      return Clause(
        "\(opening)；总金额原文“\(raw)”，疑为\(doubt.mostProbableUnit)"
          + "（折\(ShownNumber.decimal(probable.double, 2, separator: ""))万元），待核实，未计入合计", keys)
    }
    guard let amount = cell.wanYuan else {
      let word = cell.value == nil ? "在文本中缺失" : "没有写明单位，待核实"
      return Clause("\(opening)；总金额\(word)", keys)
    }
    return Clause("\(opening)，总金额\(amount)万元", keys)
  }
}
