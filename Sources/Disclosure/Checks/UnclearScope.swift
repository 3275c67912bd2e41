extension Check {
  /// Whether the numbers cover the whole county or one office only.
  static let unclearScope = Check("scope.unclear", "统计范围不明") { report in
    guard report.isOfGovernment, report.header.scope == .unclear,
      let quote = report.header.scopeQuote
    else { return [] }
    let title = report.header.title
    return [
      Finding(
        check: "scope.unclear", severity: .warning,
        message: "统计范围不明：“\(quote.text)”，不能断定各表是全\(rank(report))汇总还是只含本机关。",
        advice: "请向填报单位核实统计范围；核实前不与其他县排序。",
        evidence: [quote] + [title].compactMap(\.self))
    ]
  }

  private static func rank(_ report: AnnualReport) -> String {
    switch report.division?.name.last {
    case "区": "区"
    case "市": "市"
    default: "县"
    }
  }
}
