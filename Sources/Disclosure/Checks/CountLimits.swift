extension Check {
  /// What was newly disclosed is among what was ever disclosed, and a list never has fewer than no items.
  static let countLimits = Check("counts.limits", "数量上下限") { report in
    documents(report) + items(report) + counts(report)
  }

  /// Counts of table 二 are whole and, but for changes, not negative; those of the other tables are
  /// held against the identities.
  private static func counts(_ report: AnnualReport) -> [Finding] {
    guard let form = report.tableForms[.disclosure] else { return [] }
    return form[.disclosure].cells.compactMap { cell in
      guard cell.kind != .amount, let value = report[cell.key].value,
        value.integer == nil || (value < 0 && cell.kind == .count)
      else { return nil }
      return Finding(
        check: "counts.limits", severity: .error,
        message: "\(cell.key.title)印为“\(report[cell.key].raw ?? "\(value)")”，不是可能的数量。",
        advice: "请核对填报数。", cells: [cell.key],
        evidence: [report.evidence(cell.key)].compactMap(\.self), isOpenQuestion: true)
    }
  }

  private static func documents(_ report: AnnualReport) -> [Finding] {
    [DisclosureItem.regulation, .normativeDocument].compactMap { item in
      guard let new = report.count(item, .newlyDisclosed),
        let all = report.count(item, .totalDisclosed),
        new > all
      else { return nil }
      return finding(
        "\(item.name)本年新公开 \(new) 件，多于对外公开总数 \(all) 件。", item,
        [.newlyDisclosed, .totalDisclosed], report)
    }
  }

  private static func items(_ report: AnnualReport) -> [Finding] {
    [DisclosureItem.licensing, .otherService, .penalty, .coercion, .fee].compactMap { item in
      guard let before = report.count(item, .prevYearItems),
        let change = report.count(item, .change),
        before + change < 0
      else { return nil }
      return finding(
        "\(item.name)上一年 \(before) 项、本年增减 \(change) 项，结果为负数。", item,
        [.prevYearItems, .change], report)
    }
  }

  private static func finding(
    _ message: String, _ item: DisclosureItem, _ columns: [DisclosureColumn], _ report: AnnualReport
  ) -> Finding {
    let keys = columns.compactMap { CellKey.disclosure(item, $0) }
    return Finding(
      check: "counts.limits", severity: .error, message: message, advice: "请核对填报数。", cells: keys,
      evidence: keys.compactMap(report.evidence), isOpenQuestion: true)
  }
}
