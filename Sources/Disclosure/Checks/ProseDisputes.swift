extension Check {
  /// The numbers of reconsiderations and suits in the narrative against table 四.
  static let proseDisputes = Check("prose.disputes", "正文与表四的复议诉讼件数") { report in
    let reviews = report.count(.reconsideration, .total)
    let suits = report.count(.litigationDirect, .total).flatMap { direct in
      report.count(.litigationAfterReconsideration, .total).map { direct + $0 }
    }
    let both = reviews.flatMap { first in suits.map { first + $0 } }
    let litigation = ReviewBlock.litigation.map { CellKey.reviews($0, .total) }
    return compare(
      "disputes.reconsideration", reviews, [.reviews(.reconsideration, .total)], report)
      + compare("disputes.litigation", suits, litigation, report)
      + compare("disputes.any", both, [.reviews(.reconsideration, .total)] + litigation, report)
  }

  private static func compare(
    _ key: String, _ count: Int?, _ cells: [CellKey], _ report: AnnualReport
  ) -> [Finding] {
    let facts = report.facts(key)
    guard let count, let fact = facts.first,
      !facts.contains(where: { $0.value == ExactNumber(count) })
    else { return [] }
    return [
      Finding(
        check: "prose.disputes", severity: .error,
        message: "正文称“\(fact.quote.text)”，表四合计 \(count) 件。采用表格数。", advice: "请核实后统一正文与表格。",
        cells: cells, evidence: [fact.quote] + cells.compactMap(report.evidence))
    ]
  }
}
