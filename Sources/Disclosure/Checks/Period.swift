extension Check {
  /// The statistical period against the year of the title.
  static let period = Check("report.period", "统计期限") { report in
    guard report.source.holdsText, let year = report.year else { return [] }
    guard let period = report.header.period else {
      return [
        Finding(
          check: "report.period", severity: .note, message: "没有写明统计期限，年度只能从标题得知。",
          advice: "请写明“自\(year)年1月1日起至\(year)年12月31日止”。",
          evidence: [report.header.title].compactMap(\.self))
      ]
    }
    guard period.from != "\(year)-01-01" || period.to != "\(year)-12-31" else { return [] }
    return [
      Finding(
        check: "report.period", severity: .error,
        message: "标题为 \(year) 年，统计期限却是 \(period.from) 至 \(period.to)。",
        advice: "请核实是否沿用了上年文字或笔误。", evidence: [period.quote])
    ]
  }
}
