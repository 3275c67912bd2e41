extension Check {
  /// Numbers read from a picture that no identity of the form confirms.
  ///
  /// Recognition mistakes 3 for 8 without noticing. A number is confirmed when it takes part in a sum
  /// that holds: two mistakes that cancel out are unlikely.
  static let recognisedNumbers = Check("cells.recognised", "文字识别的数") { report in
    let confirmed = report.confirmedCells
    return StatutoryTable.allCases.compactMap { table in
      let keys = CellKey.all.filter { key in
        key.table == table && report[key].confidence != nil && !confirmed.contains(key)
          && report[key].value != nil
      }
      return finding(table, keys, in: report)
    }
  }

  private static func finding(
    _ table: StatutoryTable, _ keys: [CellKey], in report: AnnualReport
  ) -> Finding? {
    guard !keys.isEmpty else { return nil }
    let doubtful = keys.sorted { confidence($0, report) < confidence($1, report) }
    let worst = doubtful.prefix(3).map { key in
      "\(key.title) \(report[key].raw ?? "")（把握 \(Int(confidence(key, report) * 100))%）"
    }
    return Finding(
      check: "cells.recognised", severity: .warning,
      message: "\(table.name)有 \(keys.count) 个数由文字识别得到，没有勾稽关系可以核实；"
        + "最没有把握的是\(worst.joined(separator: "、"))。",
      advice: "请对照扫描件逐个核对，确认或更正后再使用。", cells: keys,
      evidence: doubtful.prefix(5).compactMap(report.evidence), isOpenQuestion: true)
  }

  private static func confidence(_ key: CellKey, _ report: AnnualReport) -> Double {
    report[key].confidence ?? 0
  }
}

extension AnnualReport {
  /// The cells that take part in an identity that holds.
  fileprivate var confirmedCells: Set<CellKey> {
    Set(identities.filter { $0.result(in: self) == .holds }.flatMap(\.cells))
  }
}
