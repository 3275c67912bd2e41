extension Check {
  /// Decisions that equal the number of items look like a column copied.
  static let decisionsEqualItems = Check("decisions.copied", "处理决定数与事项数相同") { report in
    [DisclosureItem.licensing, .otherService, .penalty, .coercion].compactMap { item in
      guard let before = report.count(item, .prevYearItems),
        let change = report.count(item, .change),
        let decisions = report.count(item, .decisions), decisions > 0, decisions == before + change
      else { return nil }
      let columns: [DisclosureColumn] = [.prevYearItems, .change, .decisions]
      let keys = columns.compactMap { CellKey.disclosure(item, $0) }
      return Finding(
        check: "decisions.copied", severity: .warning,
        message:
          "\(item.name)处理决定 \(decisions) 件，与现有事项数（\(before)\(change < 0 ? "" : "+")\(change)=\(before + change) 项）"
          + "恰好相同，可能误抄了事项数。",
        advice: "请核实处理决定数量是否为本年办件数。", cells: keys,
        evidence: keys.compactMap(report.evidence))
    }
  }
}
