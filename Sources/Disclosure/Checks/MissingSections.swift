extension Check {
  /// A section that the form prescribes is not there; lost tables are findings of reading.
  static let missingSections = Check("sections.missing", "缺少法定部分") { report in
    let tables: [SectionNumber] = [.disclosure, .requests, .reviews]
    return report.sections.filter { $0.state == .missing && !tables.contains($0.number) }.map {
      section in
      let fees = section.number == .otherMatters ? "（信息处理费收取情况也应在此报告）" : ""
      return Finding(
        check: "sections.missing", severity: .warning,
        message: "缺少第\(section.number.numeral)部分“\(section.number.title)”\(fees)。",
        advice: "请补写；没有内容也应写“无”。",
        evidence: [
          report.sections.last { $0.number < section.number && $0.heading != nil }?.heading
        ]
        .compactMap(\.self))
    }
  }
}
