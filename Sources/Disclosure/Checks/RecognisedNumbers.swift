extension Check {
  /// Numbers read from a picture that no identity of the form confirms.
  ///
  /// Recognition mistakes 3 for 8 without noticing, and a mark for a number. What is confirmed:
  /// `AnnualReport.confirmedCells`.
  static let recognisedNumbers = Check("cells.recognised", "文字识别的数") { report in
    let confirmed = report.confirmedCells
    return StatutoryTable.allCases.compactMap { table in
      let keys = CellKey.all.filter { key in
        key.table == table && report[key].confidence != nil && !confirmed.contains(key)
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
  /// The recognised cells that sums confirm.
  ///
  /// A sum of three numbers or more that holds confirms them: two mistakes that cancel out are
  /// unlikely. A number that a sum only repeats, 8 = 8 + 0, may be mistaken the same way twice; it
  /// needs a second sum, or a recognition that was sure. A sum that fails confirms nothing.
  fileprivate var confirmedCells: Set<CellKey> {
    var sums: [CellKey: Int] = [:]
    var failing: Set<CellKey> = []
    for identity in identities {
      switch identity.result(in: self) {
      case .holds:
        let numbers = identity.cells.count { (self[$0].value ?? 0) != 0 }
        for key in identity.cells { sums[key, default: 0] += numbers >= 3 ? 2 : 1 }
      case .fails: failing.formUnion(identity.cells)
      case .notAssessable: break
      }
    }
    let confirmed = sums.filter { key, count in
      count >= 2 || (self[key].confidence ?? 1) >= sureRecognition
    }
    return Set(confirmed.keys).subtracting(failing)
  }

  /// Two readings that agree with less confidence than this may both be mistaken.
  private var sureRecognition: Double { 0.8 }
}
