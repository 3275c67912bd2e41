extension Check {
  /// A government that has never disclosed a normative document, or has none in force.
  static let zeroDocuments = Check("zero.documents", "规范性文件为零") { report in
    guard report.isOfGovernment else { return [] }
    let columns: [DisclosureColumn] = [.totalDisclosed, .inForce]
    return columns.compactMap { column in
      guard report.count(.normativeDocument, column) == 0,
        let key = CellKey.disclosure(.normativeDocument, column)
      else { return nil }
      let words = report.prose.first { $0.key.hasPrefix("interpretation.") && $0.value > 0 }
      let contrast = words.map { "，而正文称“\($0.quote.text)”" } ?? ""
      return Finding(
        check: "zero.documents", severity: .warning,
        message: "规范性文件\(column.name)填 0\(contrast)：县级政府没有规范性文件不可信。",
        advice: "请核实是否漏填，或只填了本机关。",
        cells: column == .inForce ? [key] : row(key, report),
        evidence: [report.evidence(key), words?.quote].compactMap(\.self), isOpenQuestion: true)
    }
  }

  private static func row(_ key: CellKey, _ report: AnnualReport) -> [CellKey] {
    let columns: [DisclosureColumn] = [.newlyMade, .newlyDisclosed]
    return columns.compactMap { CellKey.disclosure(.normativeDocument, $0) }.filter {
      report[$0].value == 0
    } + [key]
  }
}
