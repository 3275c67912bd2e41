extension Check {
  /// Governments publish by 31 March of the following year, their departments by 31 January.
  static let signature = Check("report.signature", "落款日期") { report in
    guard report.source.holdsText, let year = report.year else { return [] }
    guard let signed = report.header.signedOn else {
      return [
        Finding(
          check: "report.signature", severity: .note, message: "没有落款日期，无法判断是否按时发布。",
          advice: "请补落款单位和日期。")
      ]
    }
    let deadline = report.isOfGovernment ? "\(year + 1)-03-31" : "\(year + 1)-01-31"
    guard signed.date > deadline else { return [] }
    return [
      Finding(
        check: "report.signature", severity: .warning,
        message: "落款日期 \(signed.date)，晚于规定的 \(deadline)。", advice: "请核实是否逾期发布。",
        evidence: [signed.quote])
    ]
  }
}
