extension Check {
  /// The normative documents disclosed by the narrative against table 二.
  static let proseDocuments = Check("prose.documents", "正文与表二的规范性文件数") { report in
    let isOld = report.tableForms[.disclosure] == .trial2019
    let column: DisclosureColumn = isOld ? .newlyDisclosed : .issued
    let stockColumn: DisclosureColumn = isOld ? .totalDisclosed : .inForce
    guard let fact = report.facts("normativeDocument.disclosed").first,
      let count = report.count(.normativeDocument, column), fact.value != ExactNumber(count),
      let key = CellKey.disclosure(.normativeDocument, column),
      let stockKey = CellKey.disclosure(.normativeDocument, stockColumn)
    else { return [] }
    let stock = report.count(.normativeDocument, stockColumn)
    let explanation =
      stock.map(ExactNumber.init) == fact.value
      ? "，与\(stockColumn.name) \(fact.value) 相同：正文可能把存量当作本年数" : ""
    return [
      Finding(
        check: "prose.documents", severity: .warning,
        message: "正文称“\(fact.quote.text)”，表二规范性文件\(column.name) \(count) 件\(explanation)。采用表格数。",
        advice: "请核实后统一正文与表格。", cells: [key],
        evidence: [fact.quote] + [key, stockKey].compactMap(report.evidence))
    ]
  }
}
