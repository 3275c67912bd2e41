extension Check {
  /// A power list that changes by more than half in one year is asked about.
  ///
  /// Lists under twenty items are left alone. An unsigned number larger than the list itself may be
  /// the new total written in the wrong column.
  static let itemChange = Check("items.change", "事项数大幅增减") { report in
    [DisclosureItem.licensing, .otherService, .penalty, .coercion, .fee].compactMap { item in
      guard let before = report.count(item, .prevYearItems), before >= 20,
        let change = report.count(item, .change), abs(change) * 2 > before
      else { return nil }
      return finding(item, before: before, change: change, report)
    }
  }

  private static func finding(
    _ item: DisclosureItem, before: Int, change: Int, _ report: AnnualReport
  ) -> Finding {
    let columns: [DisclosureColumn] = [.prevYearItems, .change]
    let keys = columns.compactMap { CellKey.disclosure(item, $0) }
    let percent = rounded(100 * Double(change) / Double(before), to: 1)
    let doubt =
      change > before
      ? "若 \(change) 是调整后的总数，则实为增加 \(change - before) 项。"
      : change < 0 ? "调整后只剩 \(before + change) 项。" : "调整后为 \(before + change) 项。"
    return Finding(
      check: "items.change", severity: .warning,
      message:
        "\(item.name)上一年 \(before) 项、本年增减 \(change > 0 ? "+" : "")\(change) 项（\(percent)%），变动过半。"
        + doubt,
      advice: "请核实是权责清单清理，还是增减栏误填了总数。", cells: keys,
      evidence: keys.compactMap(report.evidence), isOpenQuestion: true)
  }
}
