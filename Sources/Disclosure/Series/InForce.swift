extension SeriesCheck {
  /// Documents in force are last year's plus those issued minus those repealed (X2).
  ///
  /// Clean-ups and expiry move the stock too, so it is a question rather than an error.
  static let inForce = SeriesCheck("series.inForce", "现行有效件数与上年报告") { report, previous in
    [DisclosureItem.regulation, .normativeDocument].compactMap { item in
      guard let now = report.count(item, .inForce), let issued = report.count(item, .issued),
        let repealed = report.count(item, .repealed), let before = previous.count(item, .inForce),
        let year = previous.year, now != before + issued - repealed
      else { return nil }
      let columns: [DisclosureColumn] = [.issued, .repealed, .inForce]
      let keys = columns.compactMap { CellKey.disclosure(item, $0) }
      return Finding(
        check: "series.inForce", severity: .warning,
        message: "\(item.name)现行有效 \(now) 件，与 \(year) 年报告推算的 \(before) + \(issued) − \(repealed) = "
          + "\(before + issued - repealed) 件不符，相差 \(abs(now - before - issued + repealed))。",
        advice: "请核实是否另有清理、失效或统计口径变化。", cells: keys,
        evidence: keys.compactMap(report.evidence)
          + [CellKey.disclosure(item, .inForce).flatMap(previous.foreignEvidence)].compactMap(
            \.self))
    }
  }
}
