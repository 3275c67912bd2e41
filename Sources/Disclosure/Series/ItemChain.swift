extension SeriesCheck {
  /// Last year's items are what last year's report comes to: its own plus its change (X3).
  static let itemChain = SeriesCheck("series.items", "上一年项目数量与上年报告") { report, previous in
    [DisclosureItem.licensing, .otherService, .penalty, .coercion, .fee].compactMap { item in
      guard let stated = report.count(item, .prevYearItems),
        let before = previous.count(item, .prevYearItems),
        let change = previous.count(item, .change), let year = previous.year,
        let key = CellKey.disclosure(item, .prevYearItems), stated != before + change
      else { return nil }
      let columns: [DisclosureColumn] = [.prevYearItems, .change]
      return Finding(
        check: "series.items", severity: .warning,
        message:
          "\(item.name)上一年项目 \(stated) 项，与 \(year) 年报告的 \(before)\(change < 0 ? " − " : " + ")"
          + "\(abs(change)) = \(before + change) 项不符。",
        advice: "请核实两年的事项清单和增减数。", cells: [key],
        evidence: [report.evidence(key)].compactMap(\.self)
          + columns.compactMap { CellKey.disclosure(item, $0).flatMap(previous.foreignEvidence) })
    }
  }
}
