extension CopyCheck {
  /// The narrative, numbers left aside: reviewers punish what repeats most of another report.
  static let prose = CopyCheck(
    id: "copy.prose", title: "正文雷同", likeness: 0.7, leastElements: 40, hashes: \.prose
  ) { report, original, likeness in
    let pair = longestCommon(report, original)
    return Finding(
      check: "copy.prose", severity: .warning,
      message: "正文与\(name(original, for: report))雷同：不计数字，有 \(percentage(likeness))% 的文字相同"
        + (pair.map { "，如“\($0.own.text.prefix(24))…”" } ?? "") + "。",
      advice: "请核实是否照抄；年度报告应写本年本地的情况。",
      evidence: pair.map { [$0.own, $0.other.from(original.source.file)] } ?? [])
  }

  /// The numbers of a year: they never agree by chance in many cells.
  static let tables = CopyCheck(
    id: "copy.tables", title: "表格数字雷同", likeness: 0.8, leastElements: 5, hashes: \.counts
  ) { report, original, likeness in
    let keys = Fingerprints.countedCells(report).filter {
      report[$0].value == original[$0].value
    }
    let sample = keys.prefix(3).map { "\($0.title) \(report[$0].value?.description ?? "")" }
    return Finding(
      check: "copy.tables", severity: .error,
      message: "两位以上的数有 \(keys.count) 个与\(name(original, for: report))"
        + "\(likeness == 1 ? "全部" : "（\(percentage(likeness))%）")相同，如 \(sample.joined(separator: "、"))。",
      advice: "请核实是否误用了另一份报告的表格；核实前不作比较。", cells: keys,
      evidence: keys.prefix(3).compactMap(report.evidence)
        + keys.prefix(3).compactMap(original.foreignEvidence), isOpenQuestion: true)
  }

  private static func name(_ original: AnnualReport, for report: AnnualReport) -> String {
    let year = original.year.map { "\($0) 年" } ?? ""
    guard original.division?.code != report.division?.code else { return "本县 \(year)报告" }
    return "\(original.division?.name ?? original.source.file) \(year)报告"
  }

  private static func percentage(_ likeness: Double) -> Int { Int(likeness * 100) }

  /// The longest passage of a report that stands in another too, with both places.
  private static func longestCommon(
    _ report: AnnualReport, _ original: AnnualReport
  ) -> (own: Quote, other: Quote)? {
    let others = original.passages.filter { $0.section != nil }.map {
      (passage: $0, runs: Fingerprints.runs($0.text))
    }
    let common = report.passages.filter { $0.section != nil }.compactMap {
      passage -> (size: Int, own: Quote, other: Quote)? in
      let runs = Fingerprints.runs(passage.text)
      guard !runs.isEmpty, let own = passage.pieces.first,
        let twin = others.first(where: { HashSet.likeness(runs, $0.runs) >= 0.8 }),
        let other = twin.passage.pieces.first
      else { return nil }
      return (runs.count, own, other)
    }
    return common.max { $0.size < $1.size }.map { ($0.own, $0.other) }
  }
}
