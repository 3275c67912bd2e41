extension SeriesCheck {
  /// Another form from one year to the next.
  static let formBreak = SeriesCheck("series.form", "表式更换", spansGaps: true) { report, previous in
    guard let form = report.form, let before = previous.form, form != before,
      let year = previous.year
    else { return [] }
    return [
      Finding(
        check: "series.form", severity: .note,
        message: "\(year) 年用\(before.name)，本年用\(form.name)：表二只有处理决定数前后可比，表三“（六）其他处理”分行不同。",
        advice: "趋势图在此处断开，不跨表式比较其余项目。",
        evidence: [report.header.title, previous.header.title?.from(previous.source.file)]
          .compactMap(\.self))
    ]
  }

  /// The law of 2023 on reconsideration, in force since 2024: refusals go there before a court.
  static let lawBreak = SeriesCheck("series.law", "复议前置", spansGaps: true) { report, previous in
    guard let year = report.year, let before = previous.year, year >= 2024, before < 2024,
      let key = [ReviewBlock.reconsideration, .litigationDirect].map({ CellKey.reviews($0, .total) }
      )
      .first(where: { report[$0].value != nil && previous[$0].value != nil })
    else { return [] }
    return [
      Finding(
        check: "series.law", severity: .note,
        message: "2024 年起不予公开须先复议再起诉（行政复议法2023年修订第二十三条），表四复议与直接起诉件数前后口径不同。",
        advice: "2023 与 2024 年之间的升降不作评价。",
        evidence: [report.evidence(key), previous.foreignEvidence(key)].compactMap(\.self))
    ]
  }

  /// Another scope from one year to the next.
  static let scopeBreak = SeriesCheck("series.scope", "统计范围变化", spansGaps: true) {
    report, previous in
    let scopes = [report.header.scope, previous.header.scope]
    guard scopes[0] != scopes[1], !scopes.contains(.unclear), let year = previous.year else {
      return []
    }
    func name(_ scope: AnnualReport.Scope) -> String { scope == .office ? "本机关" : "全县汇总" }
    return [
      Finding(
        check: "series.scope", severity: .warning,
        message: "统计范围由 \(year) 年的\(name(scopes[1]))变为本年的\(name(scopes[0]))，两年的数不可直接比较。",
        advice: "请核实统计范围。",
        evidence: [
          report.header.scopeQuote, previous.header.scopeQuote?.from(previous.source.file),
        ].compactMap(\.self))
    ]
  }
}
