import Disclosure

/// The reconsiderations and suits of one report, from its own numbers only.
enum DisputeClause {
  /// The clause; a lost table is named as lost, never taken for nought.
  static func clause(_ report: AnnualReport) -> Clause {
    let blocks = ReviewBlock.allCases.map { ($0, report.count($0, .total)) }
    guard blocks.allSatisfy({ $0.1 != nil }) else {
      return Clause("行政复议、行政诉讼情况表（表四）在文本中缺失")
    }
    let told = blocks.filter { $0.1 ?? 0 > 0 }
    guard !told.isEmpty else {
      return Clause("没有行政复议和行政诉讼案件", blocks.map { .reviews($0.0, .total) })
    }
    let parts = told.map { part($0.0, $0.1 ?? 0, report) }
    return Clause(parts.map(\.text).joined(separator: "、"), parts.flatMap(\.keys))
  }

  /// "行政复议2件（结果维持1件、尚未审结1件）".
  private static func part(_ block: ReviewBlock, _ total: Int, _ report: AnnualReport) -> Clause {
    let results = ReviewResult.parts.compactMap { result in
      report.count(block, result).map { (result, $0) }
    }.filter { $0.1 > 0 }
    let detail =
      results.count == 1 && results[0].1 == total
      ? results[0].0.name : results.map { "\($0.0.name)\($0.1)件" }.joined(separator: "、")
    return Clause(
      "\(block.name)\(total)件" + (detail.isEmpty ? "" : "（\(detail)）"),
      [.reviews(block, .total)] + results.map { .reviews(block, $0.0) })
  }
}
