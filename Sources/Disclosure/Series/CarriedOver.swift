extension SeriesCheck {
  /// What was carried over is what last year's report carried forward, in every column (X1).
  static let carriedOver = SeriesCheck("series.carriedOver", "上年结转与上年报告") { report, previous in
    let different = Applicant.allCases.filter { applicant in
      guard let now = report.count(.carriedOver, applicant),
        let before = previous.count(.carriedForward, applicant)
      else { return false }
      return now != before
    }
    guard !different.isEmpty, let year = previous.year else { return [] }
    let words = different.map { applicant in
      "\(applicant.name) \(report.count(.carriedOver, applicant) ?? 0)"
        + "（上年报告 \(previous.count(.carriedForward, applicant) ?? 0)）"
    }
    let keys = different.map { CellKey.requests(.carriedOver, $0) }
    return [
      Finding(
        check: "series.carriedOver", severity: .error,
        message: "上年结转与 \(year) 年报告的结转下年度不一致：\(words.joined(separator: "、"))。",
        advice: "请核实两年中哪一年填错；核实前不比较结转数。", cells: keys,
        evidence: keys.compactMap(report.evidence)
          + different.compactMap { previous.foreignEvidence(.requests(.carriedForward, $0)) },
        isOpenQuestion: true)
    ]
  }
}
