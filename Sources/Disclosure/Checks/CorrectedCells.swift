extension Check {
  /// What was decided by a person is told wherever the number is shown.
  static let correctedCells = Check("cell.corrected", "人工更正") { report in
    report.correctedCells.compactMap { key in
      guard let correction = report[key].correction else { return nil }
      let printed = correction.printed.isEmpty ? "原文没有该数" : "原文为“\(correction.printed)”"
      return Finding(
        check: "cell.corrected", severity: .note,
        message: "\(key.title)\(printed)，据更正采用 \(report[key].decided)：\(correction.reason)。"
          + "\(correction.who) \(correction.when) 决定，依据 \(correction.source)。",
        advice: "更正登记于 \(correction.file) 第\(correction.line)行；引用时注明已更正。", cells: [key],
        evidence: [report.evidence(key)].compactMap(\.self))
    }
  }
}

extension Cell {
  /// What the cell holds, in words: the number with its unit, or the state.
  fileprivate var decided: String {
    switch state {
    case .value(let number): "\(number) \(unit ?? "")"
    case .blank: "空白"
    case .missing: "缺"
    case .notInForm: "不适用"
    case .illegible: "难辨"
    }
  }
}
